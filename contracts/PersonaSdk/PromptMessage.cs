namespace IonMentoring.PersonaSdk;

/// <summary>One message of a conversation.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Content">What is said, as it was written.</param>
public sealed record PromptMessage(PromptRole Role, string Content);
