import { Dialog } from './dialog.tsx';

interface DiscardDialogProps {
  question: string;
  /** What is lost and what stays. */
  consequence: string;
  onKeep: () => void;
  onDiscard: () => void;
}

/** Asks before something that was typed is lost. Going on typing is what Enter and Escape choose. */
export function DiscardDialog({ question, consequence, onKeep, onDiscard }: DiscardDialogProps) {
  return (
    <Dialog
      title={question}
      onClose={onKeep}
      footer={
        <>
          <button type="button" className="button" onClick={onDiscard}>
            Discard
          </button>
          <button type="button" className="button primary" data-first-focus onClick={onKeep}>
            Keep editing
          </button>
        </>
      }
    >
      <p>{consequence}</p>
    </Dialog>
  );
}
