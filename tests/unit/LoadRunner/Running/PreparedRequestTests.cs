using IonMentoring.LoadRunner.Requests;

namespace IonMentoring.LoadRunner.Tests.Running;

public sealed class PreparedRequestTests
{
    [Fact]
    public void Message_body_lengthStandsBeforeTheFirstSending() =>
        PreparedRequest.PostJson(new Uri("http://127.0.0.1"), "{}").Message().Content!.Headers.NonValidated["Content-Length"].ToString().ShouldBe("2");
}
