/** Asks a person for files in a dialog of the page's own, and answers with the paths under which the host keeps them. */
export function askForFiles({ title, accept }: { title: string; accept: string }): Promise<string[]> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    const heading = document.createElement('h2');
    heading.textContent = title;
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept;
    input.setAttribute('aria-label', title);
    const cancel = document.createElement('button');
    cancel.textContent = 'Cancel';
    const end = (paths: string[]) => {
      dialog.remove();
      resolve(paths);
    };
    cancel.addEventListener('click', () => end([]));
    dialog.addEventListener('cancel', () => end([]));
    input.addEventListener('change', () => {
      void Promise.all([...(input.files ?? [])].map(upload)).then(end);
    });
    dialog.append(heading, input, cancel);
    document.body.append(dialog);
    dialog.showModal();
    input.focus();
  });
}

/** Hands a file that the program has written to the person's downloads. */
export function offerDownload(id: string): void {
  const link = document.createElement('a');
  link.href = `/__host/download/${id}`;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}

async function upload(file: File): Promise<string> {
  const answer = await fetch(`/__host/upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
  return answer.text();
}
