import { useLayoutEffect } from 'react';
import type { Settings } from '../../shared/settings.ts';

/** Applies the editor's choice of theme to the window; `system` follows the computer. */
export function useTheme(theme: Settings['theme']): void {
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
