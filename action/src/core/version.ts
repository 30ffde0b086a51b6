// Which release of the action this is: what package.json says, since a bundle cannot read that file.
export const VERSION = '1.0.0';
