import { Tokenizer } from '@huggingface/tokenizers';
import { ModelFolder } from './onnx-model.ts';

/** Cuts texts into the word pieces that all networks here know. */
export type Vocabulary = Tokenizer;

/**
 * Opens the vocabulary that lies in the sentence model’s folder. All networks share it, and it takes a third of the time
 * that a network takes to open, so it is opened once for all of them.
 * @throws Failure `unreadable-file` when a file is missing or is not the one that model.json names.
 */
export async function openVocabulary(folder: string): Promise<Vocabulary> {
  const files = await ModelFolder.open(folder);
  return new Tokenizer(await files.json('tokenizer.json'), await files.json('tokenizer_config.json'));
}
