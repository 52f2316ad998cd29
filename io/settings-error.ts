/** A setting that cannot be understood; its message names the setting and says what would be right. */
export class SettingsError extends Error {}
