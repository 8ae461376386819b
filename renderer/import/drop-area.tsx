import { useEffect, useRef, useState } from 'react';
import { type DroppedFiles, readDropped } from './dropped-files.ts';
import './import.css';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Lets files and folders be dropped anywhere on the window, and shows so while they hover. */
export function DropArea({ onDropped }: { onDropped: (reading: Promise<DroppedFiles>) => void }) {
  const [hovering, setHovering] = useState(false);
  const dropped = useRef(onDropped);
  useEffect(() => {
    dropped.current = onDropped;
  });

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      event.preventDefault();
      if (!event.dataTransfer) return;
      event.dataTransfer.dropEffect = hasFiles(event) ? 'copy' : 'none';
      setHovering(hasFiles(event));
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const onDrop = (event: DragEvent) => {
      // Without this a dropped file would take the window's place.
      event.preventDefault();
      setHovering(false);
      if (event.dataTransfer && hasFiles(event)) dropped.current(readDropped(event.dataTransfer.items));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  return hovering ? (
    <div className="drop-area" aria-hidden="true">
      <p>Drop articles or a folder to import them</p>
    </div>
  ) : null;
}
