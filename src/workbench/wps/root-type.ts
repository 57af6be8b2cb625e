import type { Addon } from './addon-types';
import { ADDON_MEMBERS } from './addon-types';
import { APPLICATION_MEMBERS } from './application-type';
import type { WpsType } from './members';

/** `Application` and `wps`: the program's own object, merged with what there is for add-ins. */
export const ROOT: WpsType<Addon> = {
  declared: ['Et.Application', 'WPS.AddonRoot', 'WPS.EtAddonRoot'],
  members: { ...APPLICATION_MEMBERS, ...ADDON_MEMBERS },
};
