import { Component, type ReactNode } from 'react';
import { reportFault } from '../desk/report-faults.ts';
import { copyText } from './copy-text.ts';
import './error-boundary.css';

/** Catches what a place throws while drawing itself, so that the window never goes blank. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean; details: string }> {
  override state = { failed: false, details: '' };

  static getDerivedStateFromError(thrown: unknown): { failed: boolean; details: string } {
    return {
      failed: true,
      details: thrown instanceof Error ? `${thrown.name}\n${thrown.stack ?? ''}` : String(thrown),
    };
  }

  override componentDidCatch(thrown: unknown): void {
    reportFault('drawing', thrown);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="calm-failure">
        <h1>This page could not be shown</h1>
        <p>Every decision is saved as you make it, so no work is lost.</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          Reload the window
        </button>
        <button type="button" className="button" onClick={() => copyText(this.state.details)}>
          Copy details
        </button>
      </main>
    );
  }
}
