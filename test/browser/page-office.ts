import type { HostBridge } from '../../src/workbench/office/protocol';

declare const OfficeExtension: { readonly HostBridge: { init(bridge: HostBridge): void } };

/** In a page the client library is there already, by its own script tag. */
export function connectGenuineOffice(bridge: HostBridge): void {
  OfficeExtension.HostBridge.init(bridge);
}
