import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  open: boolean;
  /** Called for Escape, a tap beside the dialog and its close button. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the end, the obvious one last. */
  actions?: ReactNode;
  /** For forms that are to be seen whole on a laptop. */
  wide?: boolean;
}

/**
 * The end of a form in a dialog: what will happen, and the way on. In sight on a laptop that is too low for the whole form.
 */
export function DialogEnd({ children }: { children: ReactNode }) {
  return <div className={styles.end}>{children}</div>;
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape and hands the focus back. */
export function Dialog({ open, onClose, title, children, actions, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a tap beside the dialog has Escape as its equal, which the browser handles.
    <dialog
      ref={dialog}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React lets the events of a dialog within this one bubble; the browser does not.
        if (event.target !== dialog.current) return;
        // The browser would tell of its closing a moment later: a key that opens it again at once would be undone by that.
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // Closed by the browser all the same. Where it was closed from here, it is not open any more, or open again.
        if (event.target === dialog.current && open && !dialog.current.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {open && (
        <div className={styles.body}>
          <h2 id={titleId}>{title}</h2>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
