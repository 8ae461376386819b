import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createDeskCache } from './desk/queries.ts';
import { reportEscapedFaults } from './desk/report-faults.ts';
import { CommandProvider } from './keys/commands.tsx';
import { Opened } from './opening/opened.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { ToastProvider } from './ui/toasts.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id “root”');

reportEscapedFaults();

createRoot(root).render(
  <ErrorBoundary>
    <QueryClientProvider client={createDeskCache()}>
      <ToastProvider>
        <CommandProvider>
          <Opened>
            <App />
          </Opened>
        </CommandProvider>
      </ToastProvider>
    </QueryClientProvider>
  </ErrorBoundary>,
);
