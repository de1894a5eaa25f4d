// Catches what a screen throws (also a chunk that could not be loaded), so that nobody is left with a white page.
import { Component, type ReactNode } from 'react';
import { Button } from '../design/Button';
import { Page } from '../design/Page';
import { ScreenTitle } from '../design/ScreenTitle';

export class ScreenBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Page narrow>
        <ScreenTitle>This page stumbled</ScreenTitle>
        <p>Nothing that was saved is lost. Loading the page again usually helps; check the network if it does not.</p>
        <p>
          <Button onClick={() => location.reload()}>Load again</Button>
        </p>
      </Page>
    );
  }
}
