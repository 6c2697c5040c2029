namespace IonMentoring.ModuleContracts.Settings;

/// <summary>A setting that cannot be taken.</summary>
/// <param name="Path">Its full name.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record SettingProblem(string Path, string Message);
