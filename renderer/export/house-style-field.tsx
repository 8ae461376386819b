import { desk } from '../desk/call.ts';
import { useHouseStyle } from '../desk/queries.ts';
import { useTeller } from '../ui/toasts.tsx';

/** In whose name and words reports are written. @param onFailure is given what went wrong; null when something goes right. */
export function HouseStyleField({ onFailure }: { onFailure: (thrown: unknown) => void }) {
  const teller = useTeller();
  const style = useHouseStyle().data ?? null;

  async function choose(): Promise<void> {
    onFailure(null);
    try {
      const chosen = await desk('houseStyle.choose', {});
      if (chosen !== null) teller.tell(`Reports are now written in the style of ${chosen.name}.`);
    } catch (thrown) {
      onFailure(thrown);
    }
  }

  async function forget(): Promise<void> {
    onFailure(null);
    await desk('houseStyle.forget', {}).catch(onFailure);
  }

  async function saveExample(): Promise<void> {
    onFailure(null);
    try {
      const { path } = await desk('houseStyle.saveExample', {});
      if (path !== null)
        teller.tell(`Saved the example as ${path}. Change it in any text editor, then choose it here.`);
    } catch (thrown) {
      onFailure(thrown);
    }
  }

  return (
    <fieldset className="house-style">
      <legend>House style</legend>
      <p>
        {style === null ? (
          <span className="soft">None: Stet’s own words.</span>
        ) : (
          <>
            <b>{style.name}</b>
            {style.hasLogo && <span className="soft"> with logo</span>}
          </>
        )}
      </p>
      <button type="button" className="button" onClick={() => void choose()}>
        {style === null ? 'Choose a house style…' : 'Choose another…'}
      </button>
      {style === null ? (
        <button type="button" className="link" onClick={() => void saveExample()}>
          Save an example…
        </button>
      ) : (
        <button type="button" className="link" onClick={() => void forget()}>
          Use Stet’s own words
        </button>
      )}
    </fieldset>
  );
}
