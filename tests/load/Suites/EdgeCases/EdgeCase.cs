using System.Text;
using IonMentoring.LoadRunner.Requests;

namespace IonMentoring.LoadSuites.EdgeCases;

/// <summary>A bad input, and the answer that the API states for it.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Request">The request.</param>
/// <param name="Status">The status of its answer.</param>
/// <param name="Code">The error's code; null: the answer is no error.</param>
/// <param name="Field">The field it names; null: not looked at.</param>
internal sealed record EdgeCase(string Name, PreparedRequest Request, int Status, string? Code, string? Field) : IAnswerExpectation
{
    private readonly byte[] _code = Encoding.UTF8.GetBytes($"\"code\":\"{Code}\"");
    private readonly byte[] _field = Encoding.UTF8.GetBytes($"\"field\":\"{Field}\"");

    public string? Problem(int status, ReadOnlySpan<byte> body)
    {
        if (status != Status)
        {
            return $"{Name}: status {status} instead of {Status}";
        }

        if (Code is not null && body.IndexOf(_code) < 0)
        {
            return $"{Name}: the answer has not the code {Code}";
        }

        return Field is not null && body.IndexOf(_field) < 0 ? $"{Name}: the answer does not name {Field}" : null;
    }
}
