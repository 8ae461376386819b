import { contract } from '../../shared/contract/index.ts';
import { expect, test } from './stet.ts';

test('the page is given one frozen function and nothing of Node', async ({ stet }) => {
  const found = await stet.page.evaluate(() => {
    const call = (window as unknown as { stet: unknown }).stet;
    const property = Object.getOwnPropertyDescriptor(window, 'stet');
    return {
      kind: typeof call,
      frozen: Object.isFrozen(call),
      fixed: property?.writable === false && property.configurable === false,
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    };
  });
  expect(found).toEqual({ kind: 'function', frozen: true, fixed: true, node: [] });
});

test('unknown calls and malformed input are refused in a sentence', async ({ stet }) => {
  const ask = (name: string, input: unknown) =>
    stet.page.evaluate(
      ([n, i]) =>
        (
          window as unknown as {
            stet: (n: unknown, i: unknown) => Promise<{ ok: boolean; failure?: { code: string } }>;
          }
        ).stet(n, i),
      [name, input] as const,
    );
  for (const name of ['nonsense', '__proto__', 'constructor', '']) {
    expect(await ask(name, {})).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
  }
  for (const name of Object.keys(contract)) {
    expect(await ask(name, { surprise: true }), name).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
    expect(await ask(name, 'text'), name).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
  }
});

test('the page cannot navigate away, open a window, run inline script or reach the network', async ({ stet }) => {
  const { page } = stet;
  const address = page.url();
  const opened = await page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(address);
  // A link of another origin, with and without a window of its own, as a saved page may hold one.
  for (const target of ['_self', '_blank']) {
    await page.evaluate((frame) => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: frame });
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(address);
    expect(page.context().pages()).toHaveLength(1);
  }
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const fetched = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    const permission = await navigator.permissions.query({ name: 'geolocation' as PermissionName });
    return { injected: 'injected' in window, fetched, permission: permission.state };
  });
  expect(outcome).toEqual({ injected: false, fetched: false, permission: 'denied' });
});

test('About says which versions run, where data and log are, and under which licences', async ({ stet }) => {
  const { page } = stet;
  await stet.chooseMenuItem('About Stet');
  const dialog = page.getByRole('dialog', { name: 'About Stet' });
  for (const part of [
    /^Stet \d+\.\d+\.\d+\./,
    'SQLite',
    /workspace\.stet$/,
    /stet\.log$/,
    'No fault since Stet was started.',
  ]) {
    await expect(dialog.getByText(part).first()).toBeVisible();
  }
  await dialog.getByText(/^react-dom \d\S+, MIT$/).click();
  await expect(dialog.locator('details[open] pre')).toContainText('Permission is hereby granted');
  await expect(dialog.getByText(/^better-sqlite3 \d\S+, MIT$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy details' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
});
