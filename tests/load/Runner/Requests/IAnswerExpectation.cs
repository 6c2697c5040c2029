namespace IonMentoring.LoadRunner.Requests;

/// <summary>What an answer should be like.</summary>
public interface IAnswerExpectation
{
    /// <summary>What is wrong with it, or null.</summary>
    string? Problem(int status, ReadOnlySpan<byte> body);
}
