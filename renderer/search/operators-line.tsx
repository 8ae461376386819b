/** What else can be typed into the search, under its list. */
export function OperatorsLine() {
  return (
    <p className="operators-line">
      <span>Also:</span>
      <span>
        <code>“exact words”</code> <code>-without</code>
      </span>
      <span>
        <code>outlet:</code> <code>by:</code> <code>in:</code>
      </span>
      <span>
        <code>before:2016</code> <code>after:23 Nov 2015</code>
      </span>
      <span>
        <code>verdict:outdated</code>
      </span>
    </p>
  );
}
