import { Component, type ReactNode } from 'react';
import './error-boundary.css';

/** Catches what a place throws while drawing itself, so that the window never goes blank. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="calm-failure">
        <h1>This page could not be shown</h1>
        <p>Every decision is kept the moment it is made, so none of your work is lost.</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          Open the window again
        </button>
      </main>
    );
  }
}
