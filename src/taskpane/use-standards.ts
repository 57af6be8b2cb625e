import { useCallback, useEffect, useMemo, useState } from 'react';
import type { StandardList } from '../commands/standards';
import type { Standard } from '../domain/scoring/standard';
import type { SpreadsheetHost } from '../hosts/host';
import type { Choices } from './choices';
import { loadLater } from './load-later';
import type { PaneCommands } from './pane-commands';
import type { StandardsRequests } from './standards-requests';
import type { CommandRunner } from './use-command';

type Kept = Pick<StandardsRequests, 'choose' | 'save' | 'remove' | 'copy' | 'setPreferences'>;

interface StandardsState {
  /** Null until the second chunk is there. */
  readonly choices: Choices | null;
  /** What was saved with the file could not be read. */
  readonly fileFailed: boolean;
  readonly kept: Kept;
  /** Asks again what is chosen: after something else than `kept` may have changed it. */
  readonly recall: () => Promise<void>;
}

/**
 * The standards and preferences as state. `onChosen` is called with the standard in force whenever that has become
 * another, or has another content.
 */
export function useStandards(
  host: SpreadsheetHost,
  commands: PaneCommands,
  attempt: CommandRunner['attempt'],
  onChosen: (chosen: Standard) => void,
): StandardsState {
  const [choices, setChoices] = useState<Choices | null>(null);
  const [fileFailed, setFileFailed] = useState(false);

  const recall = useCallback(async () => {
    const preferences = await commands.recallPreferences(host);
    const list = await commands.recallStandards(host);
    setChoices({ list, preferences });
  }, [commands, host]);

  useEffect(() => {
    const open = async (): Promise<void> => {
      await attempt(async () => {
        await recall();
        const loaded = await commands.loadFromWorkbook(host);
        setFileFailed(!loaded.ok);
        if (loaded.ok && loaded.value) await recall();
      });
    };
    loadLater().then(open, () => undefined); // The first click asks for the chunk again and says what is wrong.
  }, [recall, attempt, commands, host]);

  const kept = useMemo((): Kept => {
    const take = (list: StandardList): void => setChoices((now) => now && { ...now, list });
    return {
      choose: async ({ id }) => {
        const list = await attempt(() => commands.chooseStandard(host, id));
        if (list === null) return null;
        take(list);
        onChosen(list.chosen);
        return list;
      },
      save: async (standard) => {
        const saved = await attempt(() => commands.saveStandard(host, standard));
        if (saved?.ok) {
          take(saved.value);
          if (saved.value.chosen.id === standard.id) onChosen(saved.value.chosen);
        }
        return saved;
      },
      remove: async (id) => {
        const former = await attempt(() => commands.recallStandards(host));
        const list = await attempt(() => commands.removeStandard(host, id));
        if (former === null || list === null) return null;
        take(list);
        if (former.chosen.id !== list.chosen.id) onChosen(list.chosen);
        return list;
      },
      copy: (standard) => attempt(() => commands.copyStandard(host, standard)),
      setPreferences: (change) => {
        const set = async (): Promise<void> => {
          const preferences = await attempt(() => commands.setPreferences(host, change));
          if (preferences) setChoices((now) => now && { ...now, preferences });
        };
        void set();
      },
    };
  }, [commands, host, attempt, onChosen]);

  return { choices, fileFailed, kept, recall };
}
