// The addresses of the product. Every screen is a chunk of its own, so that a phone never downloads what only the console needs.
import './design/tokens.css';
import './design/base.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Switch } from 'wouter';
import { NotFound } from './screens/NotFound';
import { ScreenBoundary } from './screens/ScreenBoundary';

const Home = lazy(() => import('./screens/home/Home'));
const Phone = lazy(() => import('./screens/phone/Phone'));
const Console = lazy(() => import('./screens/console/Console'));
const Projector = lazy(() => import('./screens/projector/Projector'));
const Summary = lazy(() => import('./screens/summary/Summary'));
const Decks = lazy(() => import('./screens/decks/Decks'));
const Series = lazy(() => import('./screens/series/Series'));
const RunSheet = lazy(() => import('./screens/runSheet/RunSheet'));
const Figures = lazy(() => import('./screens/figures/Figures'));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ScreenBoundary>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/">
            <Home />
          </Route>
          <Route path="/j/:code">{({ code }) => <Phone key={code} code={code} />}</Route>
          <Route path="/console/:workshopId/run-sheet">{({ workshopId }) => <RunSheet workshopId={workshopId} />}</Route>
          <Route path="/console/:workshopId?">{({ workshopId }) => <Console workshopId={workshopId} />}</Route>
          <Route path="/projector/:workshopId?">{({ workshopId }) => <Projector workshopId={workshopId} />}</Route>
          <Route path="/summary/:workshopId?">{({ workshopId }) => <Summary workshopId={workshopId} />}</Route>
          <Route path="/decks/:deckId?">{({ deckId }) => <Decks deckId={deckId} />}</Route>
          <Route path="/series/:workshopId?">{({ workshopId }) => <Series workshopId={workshopId} />}</Route>
          <Route path="/figures">
            <Figures />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ScreenBoundary>
  </StrictMode>,
);
