// Catches what a screen throws (also a chunk or texts that could not be loaded), so that nobody is left with a white page.
import { Component, type ReactNode } from 'react';
import { Button } from '../design/Button';
import page from '../design/Page.module.css';
import { ScreenTitle } from '../design/ScreenTitle';
import { stumbleWords } from '../languages/withoutTexts';

export class ScreenBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { title, what, again } = stumbleWords();
    return (
      <main className={`${page.main} ${page.narrow}`}>
        <ScreenTitle>{title}</ScreenTitle>
        <p>{what}</p>
        <p>
          <Button onClick={() => location.reload()}>{again}</Button>
        </p>
      </main>
    );
  }
}
