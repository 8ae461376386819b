import { useEffect, useState } from 'react';
import type { About, Licence } from '../../shared/about.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { copyText } from '../ui/copy-text.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { detailsOf } from './details-text.ts';
import { readLicences } from './read-licences.ts';
import './about.css';

/** Versions, where everything lies, and the licences of all that the program holds. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const [about, setAbout] = useState<About | null>(null);
  const [failure, setFailure] = useState('');
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    desk('program.about', {}).then(setAbout, (thrown: unknown) => setFailure(sentenceOf(thrown)));
  }, []);

  return (
    <Dialog title="About Stet" size="wide" onClose={onClose}>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      {about && (
        <>
          <p>
            Stet {about.appVersion}. It works without a network: it asks nothing of anyone, and sends nothing to anyone.
          </p>
          <dl className="about-facts">
            {about.parts.map(({ name, version }) => (
              <Fact key={name} name={name} value={version} />
            ))}
            <Fact name="System" value={about.system} />
            <Fact name="Your data" value={about.workspacePath} />
            <Fact name="Backups" value={about.backupFolder} />
            {about.logPath !== null && <Fact name="Log of faults" value={about.logPath} />}
          </dl>
          <p>
            {about.faults.length === 0
              ? 'No fault since Stet was started.'
              : `${count(about.faults.length, 'fault')} since Stet was started. The log holds no text of an article.`}
          </p>
          <p className="about-copy">
            <button type="button" className="button" onClick={() => setIsCopied(copyText(detailsOf(about)))}>
              Copy details
            </button>
            <span role="status">{isCopied && 'Copied.'}</span>
          </p>
          <Licences />
        </>
      )}
    </Dialog>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Licences() {
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    readLicences().then(setLicences, () => setFailed(true));
  }, []);

  return (
    <section aria-label="Licences" className="about-licences">
      <h3>Licences</h3>
      <p>
        Stet comes under the MIT licence, its two models and samples with it; the sentence model was made from
        all-MiniLM-L6-v2 (Apache 2.0). The licences of Electron and Chromium lie beside the program.
        {failed && ' The others are in the packages under node_modules: this copy of Stet was not built.'}
      </p>
      {licences?.map(({ name, version, licence, text }) => (
        <details key={`${name} ${version}`}>
          <summary>
            {name} {version}, {licence}
          </summary>
          <pre>{text === '' ? `This package comes without the words of its licence, ${licence}.` : text}</pre>
        </details>
      ))}
    </section>
  );
}
