import { userInfo } from 'node:os';

/** The person's name on this computer; empty where it has none. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
