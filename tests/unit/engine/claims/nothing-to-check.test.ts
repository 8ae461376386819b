import { expect, test } from 'vitest';
import { engine } from '../../../../electron/desk/engine/engine.ts';
import type { Block } from '../../../../shared/article.ts';
import { partialDate } from '../../../../shared/dates.ts';

function claims(...paragraphs: readonly string[]) {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind: 'paragraph', level: 0, start: text.length, end: text.length + paragraph.length });
    text += paragraph;
  }
  const read = engine.read({ title: '', text, blocks, publishedOn: partialDate('2018-05-07') });
  return read.claims.map(({ start, end, kind }) => ({ quote: text.slice(start, end), kind }));
}
const quotes = (text: string) => claims(text).map(({ quote }) => quote);

test.each([
  'If you’re like some of us, you have been humming that tune all week.',
  'The finale may never come, and so be it.',
  'It remains to be seen how the new rule will be enforced.',
  '“This is a step into the dark,” said Dr. Oona Brandt of Lindmark University.',
  '“We’re very close to the worst of it,” said Ivo Kask, a radio host.',
  '“There is no place for such conduct in our town,” the party told the Castra Courier.',
  '“We must go on and do it in a new way,” the premier said.',
  'The court’s spokeswoman Edda Roos explained the situation during a call with reporters from the Castra Courier.',
  'The hearings were quite a bumpy affair.',
  'Given the weather, it was understandable that there had been some disorder at the quay.',
  '“Give us your money and go home!” the crowd shouted.',
])('an editor would not mark it: %s', (text) => {
  expect(quotes(text)).toEqual([]);
});

test.each([
  'Judge Oona Brandt, head of the inquiry, says the repairs could take years.',
  'The minister denied that he had met the contractor.',
  '“There is an extra cost of 200,000 crowns to be paid by the harbour,” said Kask.',
  'He warned that “the bridge could fall at any time”.',
  'The union rejects the offer as “a disgrace to our members”.',
  'Protesters storm the stage during the speech of the new director.',
  'Farmers blame the drought.',
])('an editor would mark it: %s', (text) => {
  expect(quotes(text)).toHaveLength(1);
});

test('no claim breaks off in the middle of a clause', () => {
  const found = [
    ...quotes('Some museums, the National Zoo, and the tax courts have shut, with 300 people working without pay.'),
    ...quotes('Former senator Ivo Kask, who ran for mayor in 2012, and Oona Brandt have left the race.'),
    ...quotes('The president said on Friday he can and may declare a state of emergency at the border.'),
  ];
  expect(found.length).toBeGreaterThan(0);
  for (const quote of found) {
    expect(quote).not.toMatch(/\b(?:who|and|can|the)$/u);
    expect(quote).not.toBe('Some museums, the National Zoo');
  }
});

test('a condition is marked together with what hangs on it, never alone', () => {
  expect(quotes('If the appeal fails, she could be freed in June 2019.')).toEqual([
    'If the appeal fails, she could be freed in June 2019',
  ]);
});

test('only what somebody says is a quotation: a judgement of the paper’s own is none', () => {
  const own = claims('It was so good that the studio ordered a second season of 13 episodes in 2016.');
  expect(own.map(({ kind }) => kind)).not.toContain('quotation');
  const duty = claims('For the budget to pass, it must also be approved by the Senate, which has a green majority.');
  expect(duty.map(({ kind }) => kind)).not.toContain('quotation');
  expect(claims('The mayor called the report a disgrace to the town.')).toMatchObject([{ kind: 'quotation' }]);
});
