namespace IonMentoring.OperatorConsole.Access;

/// <summary>What the api says about a key.</summary>
internal enum KeyCheck
{
    Operator,
    Unknown,
    WithoutRole,
    TooMany,
    NoAnswer,
}
