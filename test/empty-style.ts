// Stands in for imported style sheets: jest reads no CSS.
export {};
