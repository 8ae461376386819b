import { z } from 'zod';
import type { ReportFormat } from './formats.ts';
import { REPORT_PARTS, type ReportPartName } from './report-choices.ts';

/** What a newsroom can call by a name of its own: the verdicts, and that a claim was set aside. */
export const LABELLED = ['confirmed', 'outdated', 'speculative', 'undecided', 'set aside'] as const;
export type Labelled = (typeof LABELLED)[number];

/** Everything that stands above a part of a report, by the name that a house style calls it. */
export const HEADINGS = [
  'title',
  'report',
  'several reports',
  'in brief',
  'corrections',
  'article',
  'claims',
  'notices',
  'log',
  'sources',
  'appendix',
  'how to read',
] as const;
export type Heading = (typeof HEADINGS)[number];

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'it is empty')
    .max(longest, `it is longer than ${longest} characters`)
    .regex(/^[^\n\r]*$/, 'it has more than one line');

const named = <Name extends string>(names: readonly Name[], longest: number) =>
  z.partialRecord(z.enum(names), line(longest)).default({});

/** A house style as a newsroom writes it, without the logo’s bytes. */
export const houseStyleSchema = z.strictObject({
  /** Stands above every report. */
  name: line(80),
  /** The name of a picture beside the file; PNG or JPEG. */
  logo: line(200).nullable().default(null),
  labels: named(LABELLED, 30),
  meanings: named(LABELLED, 200),
  relations: named(['supports', 'contradicts', 'supersedes', 'mentions'] as const, 60),
  headings: named(HEADINGS, 80),
  'how to read': z.array(line(500)).max(12, 'it has more than 12 sentences').nullable().default(null),
  /** Stands at the end of every report. */
  foot: line(400).nullable().default(null),
  sections: z.array(z.enum(REPORT_PARTS)).nullable().default(null),
});

/** A picture, as reports carry it. */
export interface Logo {
  readonly type: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly base64: string;
}

/** A newsroom’s name, logo, labels and wording, in which reports are written. */
export type HouseStyle = Readonly<Omit<z.infer<typeof houseStyleSchema>, 'logo'>> & { readonly logo: Logo | null };

/** What the window shows of the house style in force. */
export interface HouseStyleInForce {
  readonly name: string;
  readonly hasLogo: boolean;
  /** The parts that reports in it have; null where it leaves that open. */
  readonly sections: readonly ReportPartName[] | null;
}

/** How dialogs name a house style, and how its file ends. */
export const HOUSE_STYLE_FILE = { name: 'House style', endings: ['.yaml', '.yml'] } as const;

/** The formats that are written in a house style; what programs read has the same words everywhere. */
export const IN_HOUSE_STYLE: readonly ReportFormat[] = ['html', 'pdf', 'docx', 'markdown'];
