import { readableDate } from '../../shared/dates.ts';
import type { Review } from '../../shared/review.ts';
import { count } from '../ui/count.ts';
import { readableInstant } from '../ui/readable-instant.ts';
import './version-strip.css';

interface VersionStripProps {
  review: Review;
  onOpen: (articleId: string) => void;
}

/** Says that this is an earlier version, or leads to the earlier ones; nothing for an article with one version. */
export function VersionStrip({ review, onOpen }: VersionStripProps) {
  const { supersededBy, earlierVersions } = review;
  if (supersededBy !== null) {
    return (
      <div className="version-strip earlier" role="note">
        <p>
          This is an earlier version, kept as it was. You can read it but not change it; continue in the newest one.
        </p>
        <button type="button" className="button small" onClick={() => onOpen(supersededBy.id)}>
          Open the newest version
        </button>
      </div>
    );
  }
  if (earlierVersions.length === 0) return null;
  return (
    <details className="version-strip">
      <summary>{count(earlierVersions.length, 'earlier version')}</summary>
      <ul>
        {earlierVersions.map(({ id, title, publishedOn, importedAt }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => onOpen(id)}>
              {title}
            </button>{' '}
            <span className="soft">
              published {readableDate(publishedOn)}, imported {readableInstant(importedAt)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
