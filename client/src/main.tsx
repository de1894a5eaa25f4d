// The addresses of the product. Every screen is a chunk of its own, so that a phone never downloads what only the console needs.
import './design/tokens.css';
import './design/base.css';
import { type ComponentType, lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch } from 'wouter';
import { basePath } from './device/addresses';
import { isFramed } from './device/framed';
import { beginToSpeak, type Catalogue, loadTexts } from './languages/catalogues';
import { Speaking } from './languages/Speaking';
import { ScreenBoundary } from './screens/ScreenBoundary';
import { keepFocus } from './spoken/keepFocus';

/** A screen comes with its texts, in the language of this device; both travel at the same time. */
function screen<Props>(load: () => Promise<{ default: ComponentType<Props> }>, ...texts: readonly Catalogue[]) {
  return lazy(async () => {
    const [loaded] = await Promise.all([load(), loadTexts(...texts)]);
    return loaded;
  });
}

/** One that is no phone's: with texts and the display face of its own. */
function largeScreen<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return screen(
    async () => {
      // Without it the system's face does.
      import('./design/displayFace.css').catch(() => undefined);
      return load();
    },
    'phone',
    'desk',
  );
}

const Home = largeScreen(() => import('./screens/home/Home'));
const Phone = screen(() => import('./screens/phone/Phone'), 'phone');
const Console = largeScreen(() => import('./screens/console/Console'));
const Projector = largeScreen(() => import('./screens/projector/Projector'));
const Summary = largeScreen(() => import('./screens/summary/Summary'));
const Picture = largeScreen(() => import('./screens/picture/Picture'));
const Elsewhere = largeScreen(() => import('./screens/framed/Elsewhere'));
const Decks = largeScreen(() => import('./screens/decks/Decks'));
const Series = largeScreen(() => import('./screens/series/Series'));
const RunSheet = largeScreen(() => import('./screens/runSheet/RunSheet'));
const NotFound = screen(async () => ({ default: (await import('./screens/NotFound')).NotFound }), 'phone');
const Accessibility = largeScreen(() => import('./screens/accessibility/Accessibility'));
const Figures = largeScreen(() => import('./screens/figures/Figures'));

/** What may be shown within a page of somebody else's. The server says so for each address; here it is kept when a screen leads to another. */
const embeddable = (
  <>
    <Route path="/projector/:workshopId?">{({ workshopId }) => <Projector workshopId={workshopId} />}</Route>
    <Route path="/summary/:workshopId?">{({ workshopId }) => <Summary workshopId={workshopId} />}</Route>
    <Route path="/picture/:kind/:rounds?">{({ kind, rounds }) => <Picture kind={kind} rounds={rounds} />}</Route>
  </>
);

const others = (
  <>
    <Route path="/">
      <Home />
    </Route>
    <Route path="/j/:code">{({ code }) => <Phone key={code} code={code} />}</Route>
    <Route path="/console/:workshopId/run-sheet">{({ workshopId }) => <RunSheet workshopId={workshopId} />}</Route>
    <Route path="/console/:workshopId?">{({ workshopId }) => <Console workshopId={workshopId} />}</Route>
    <Route path="/decks/:deckId?">{({ deckId }) => <Decks deckId={deckId} />}</Route>
    <Route path="/series/:workshopId?">{({ workshopId }) => <Series workshopId={workshopId} />}</Route>
    <Route path="/accessibility">
      <Accessibility />
    </Route>
    <Route path="/figures">
      <Figures />
    </Route>
    {/* Anything: what is not below the base path is nothing that a pattern of the router's own would match. */}
    <Route path={/^/}>
      <NotFound />
    </Route>
  </>
);

const elsewhere = (
  <Route path={/^/}>
    <Elsewhere />
  </Route>
);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// public/first.js ran before this. Where a browser is too old it says so, and nobody joins from a page that would then fail.
if (!document.documentElement.hasAttribute('data-too-old')) start(root);

function start(root: HTMLElement) {
  const framed = isFramed();
  beginToSpeak();
  keepFocus();
  createRoot(root).render(
    <StrictMode>
      <ScreenBoundary>
        <Speaking>
          {() => (
            <Suspense fallback={null}>
              <Router base={basePath()}>
                <Switch>
                  {embeddable}
                  {framed ? elsewhere : others}
                </Switch>
              </Router>
            </Suspense>
          )}
        </Speaking>
      </ScreenBoundary>
    </StrictMode>,
  );
}
