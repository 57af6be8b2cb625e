import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Preferences } from '../commands/preferences';
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
 * another, or has another content; `onRole` when somebody of another role works here.
 */
export function useStandards(
  host: SpreadsheetHost,
  commands: PaneCommands,
  attempt: CommandRunner['attempt'],
  onChosen: (chosen: Standard, preferences: Preferences) => void,
  onRole: (role: Preferences['role']) => void,
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
    const tellChosen = async (chosen: Standard): Promise<void> => {
      const preferences = await attempt(() => commands.recallPreferences(host));
      if (preferences) onChosen(chosen, preferences);
    };
    return {
      choose: async ({ id }) => {
        const list = await attempt(() => commands.chooseStandard(host, id));
        if (list === null) return null;
        take(list);
        await tellChosen(list.chosen);
        return list;
      },
      save: async (standard) => {
        const saved = await attempt(() => commands.saveStandard(host, standard));
        if (saved?.ok) {
          take(saved.value);
          if (saved.value.chosen.id === standard.id) await tellChosen(saved.value.chosen);
        }
        return saved;
      },
      remove: async (id) => {
        const former = await attempt(() => commands.recallStandards(host));
        const list = await attempt(() => commands.removeStandard(host, id));
        if (former === null || list === null) return null;
        take(list);
        if (former.chosen.id !== list.chosen.id) await tellChosen(list.chosen);
        return list;
      },
      copy: (standard) => attempt(() => commands.copyStandard(host, standard)),
      setPreferences: (change) => {
        const set = async (): Promise<void> => {
          const preferences = await attempt(() => commands.setPreferences(host, change));
          if (!preferences) return;
          setChoices((now) => now && { ...now, preferences });
          if (change.role !== undefined) onRole(preferences.role);
        };
        void set();
      },
    };
  }, [commands, host, attempt, onChosen, onRole]);

  return { choices, fileFailed, kept, recall };
}
