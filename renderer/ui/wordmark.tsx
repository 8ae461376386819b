import './wordmark.css';

/** The program's name under the proofreader's dots that mean “let it stand”. */
export function Wordmark({ size = 'small' }: { size?: 'small' | 'large' }) {
  return <span className={`wordmark ${size}`}>Stet</span>;
}
