// The explorer of the API, at GET /graphql: GraphiQL with examples that run one after the other, from opening a workshop to its live view.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ask } from './ask';
import { examples } from './examples';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <main>
      <h1 className="heading">The API of Two Hats</h1>
      <GraphiQL
        fetcher={ask}
        defaultTabs={[...examples]}
        defaultEditorToolsVisibility="headers"
        inputValueDeprecation
        // Answers and headers hold secrets: they are gone with the tab of the browser.
        storage={sessionStorage}
        shouldPersistHeaders
      >
        <GraphiQL.Logo>Two Hats</GraphiQL.Logo>
        <GraphiQL.Footer>
          <a className="program" href="/explorer/example.txt">
            The same as a program, in TypeScript
          </a>
        </GraphiQL.Footer>
      </GraphiQL>
    </main>
  </StrictMode>,
);
