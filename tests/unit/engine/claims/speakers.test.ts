import { expect, test } from 'vitest';
import { speakerOf } from '../../../../electron/desk/engine/claims/speakers.ts';

const speaker = (text: string) => speakerOf(text, { start: 0, end: text.length });

test('days, months, holidays and events are not speakers', () => {
  for (const named of [
    'Romney won six of the ten Super Tuesday states including Alaska and Idaho.',
    'Oil from the Persian Gulf states is dearer.',
    'The mayor, asked on Black Friday, said Thursday that the shops had closed.',
    'Shops that opened on Boxing Day told a different story.',
    'The rules of the World Cup stated otherwise.',
    'Nobody who stayed until Christmas said so.',
    'Another said that the tram was late.',
  ])
    expect(speaker(named), named).toBeNull();
});

test('people and bodies that are named after days and months still speak', () => {
  expect(speaker('April Jones said that the line would open.')).toBe('April Jones');
  expect(speaker('Theresa May told the house that it would not.')).toBe('Theresa May');
  expect(speaker('Doris Day says that she will sing.')).toBe('Doris Day');
  expect(speaker('On Super Tuesday, Romney stated that he would go on.')).toBe('Romney');
  expect(speaker('The report by Oxfam states that prices rose.')).toBe('Oxfam');
});

test('the first who can speak is the speaker, not the day before', () => {
  expect(speaker('What Easter Monday said to believers, said Rehman, was hope.')).toBe('Rehman');
});
