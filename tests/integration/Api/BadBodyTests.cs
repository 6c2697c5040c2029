using System.Text;

namespace IonMentoring.Integration.Tests;

/// <summary>Bodies that are not one JSON object, or not JSON at all.</summary>
public sealed class BadBodyTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"hi\"")]
    [InlineData("5")]
    [InlineData("true")]
    public async Task Process_noObject_refused(string body)
    {
        var answer = await _client.AskRawAsync(Paths.Process, body);

        answer.ShouldBeProblem(400, "INVALID_INPUT", null);
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("""{"user_input":""")]
    [InlineData("""{"user_input":"hi""")]
    [InlineData("""{"user_input":"hi" """)]
    [InlineData("""{"user_input":"hi"} {"user_input":"ho"}""")]
    [InlineData("""{"user_input":"hi"}]""")]
    [InlineData("""{'user_input':'hi'}""")]
    [InlineData("""{"user_input":"hi",}""")]
    [InlineData("""{"user_input":"\x"}""")]
    [InlineData("""{"user_input":"hi","\ud800":1}""")]
    [InlineData("user_input=hi")]
    public async Task Process_noJson_refused(string body)
    {
        var answer = await _client.AskRawAsync(Paths.Process, body);

        answer.ShouldBeProblem(400, "INVALID_INPUT");
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("surprise")]
    [InlineData("resonance_key")]
    [InlineData("context")]
    public async Task Process_thousandDeep_refused(string member)
    {
        var deep = $"{string.Concat(Enumerable.Repeat("{\"a\":", 1_000))}1{new string('}', 1_000)}";
        var answer = await _client.AskRawAsync(Paths.Process, $$"""{"user_input":"hi","{{member}}":{{deep}}}""");

        answer.ShouldBeProblem(400, "INVALID_INPUT");
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("""{"user_input":"hi","user_input":"ho"}""", "user_input")]
    [InlineData("""{"user_input":"hi","use_cache":true,"use_cache":false}""", "use_cache")]
    public async Task Process_fieldTwice_refusedByField(string body, string field)
    {
        var answer = await _client.AskRawAsync(Paths.Process, body);

        answer.ShouldBeProblem(400, "INVALID_INPUT", field);
        await _client.ShouldStillServeAsync();
    }

    [Fact]
    public async Task Process_unknownFields_ignored()
    {
        const string Key = """{"tone":"calm","pace":"medium","intent":"learning","surprise":1}""";
        var answer = await _client.AskRawAsync(
            Paths.Process, $$"""{"user_input":"hi","surprise":[1,{"deep":null}],"context":{"surprise":true},"resonance_key":{{Key}}}""");

        answer.ShouldBeOk();
        answer.Json.Text("resonance_key").ShouldBe(Keys.Elro);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 })]
    public async Task Process_noUtf8_refused(byte[] wrong)
    {
        byte[] body = [.. """{"user_input":"a"""u8, .. wrong, .. "\"}"u8];
        var answer = await _client.AskRawAsync(Paths.Process, body);

        answer.ShouldBeProblem(400, "INVALID_INPUT", "user_input");
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("""{"user_input":"hi","context":{"metadata":{"note":"*"}}}""")]
    [InlineData("""{"user_input":"hi","context":{"metadata":{"*":1}}}""")]
    [InlineData("""{"user_input":"hi","surprise":"*"}""")]
    [InlineData("""{"user_input":"hi","*":1}""")]
    public async Task Process_noUtf8BesideTheMessage_refused(string body)
    {
        var answer = await _client.AskRawAsync(Paths.Process, WithBrokenByte(body));

        answer.ShouldBeProblem(400, "INVALID_INPUT");
        answer.Json.Text("detail").ShouldContain("UTF-8");
    }

    [Fact]
    public async Task Bulk_noUtf8InOneRequest_refused()
    {
        var answer = await _client.AskRawAsync(
            Paths.Bulk, WithBrokenByte("""{"requests":[{"user_input":"hi"},{"user_input":"hi","context":{"metadata":{"note":"*"}}}]}"""));

        answer.ShouldBeProblem(400, "INVALID_INPUT", null);
        answer.Json.Text("detail").ShouldContain("UTF-8");
    }

    [Fact]
    public async Task Process_byteOrderMark_ignored()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Messages.Raw("hi"))];
        var answer = await _client.AskRawAsync(Paths.Process, body);

        answer.ShouldBeOk();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Process_otherContentType_refused(string contentType)
    {
        var answer = await _client.AskRawAsync(Paths.Process, Messages.Raw("hi"), contentType);

        answer.ShouldBeProblem(400, "INVALID_INPUT", "Content-Type");
        await _client.ShouldStillServeAsync();
    }

    [Fact]
    public async Task Process_withoutBody_refused()
    {
        var answer = await _client.OperateAsync("POST", Paths.Process, key: null);

        answer.ShouldBeProblem(400, "INVALID_INPUT", "Content-Type");
        await _client.ShouldStillServeAsync();
    }

    private static byte[] WithBrokenByte(string body) => [.. Encoding.UTF8.GetBytes(body).Select(octet => octet == (byte)'*' ? (byte)0xFF : octet)];
}
