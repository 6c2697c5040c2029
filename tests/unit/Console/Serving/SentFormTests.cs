using System.Text;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.OperatorConsole.Serving;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.OperatorConsole.Tests.Serving;

public sealed class SentFormTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task Form_sent_isRead() => (await SentForm.ReadAsync(Request(Form, "key=one&next=%2Fconsole"), CancellationToken.None))["next"].ToString().ShouldBe("/console");

    public static TheoryData<string?, string> Wrong => new()
    {
        { null, "" },
        { "application/json", "{}" },
        { "no type", "key=one" },
        { "multipart/form-data; boundary=a", "--a--" },
        { Form, string.Join('&', Enumerable.Range(0, 2000).Select(i => $"field{i}=1")) },
        { Form, $"{new string('k', 4000)}=1" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Body_noForm_isRefusedAsWrong(string? type, string body)
    {
        var refusal = await Should.ThrowAsync<ApiException>(() => SentForm.ReadAsync(Request(type, body), CancellationToken.None));

        refusal.Code.ShouldBe(ApiErrorCode.InvalidInput);
    }

    private static HttpRequest Request(string? type, string body)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = HttpMethods.Post;
        request.ContentType = type;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return request;
    }
}
