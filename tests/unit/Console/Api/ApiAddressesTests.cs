using IonMentoring.OperatorConsole.Api;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.OperatorConsole.Tests.Api;

public sealed class ApiAddressesTests
{
    [Theory]
    [InlineData("http://some-name:8081", "http://127.0.0.1:8081/")]
    [InlineData("HTTP://some-name:8081", "http://127.0.0.1:8081/")]
    [InlineData("http://*:8081", "http://127.0.0.1:8081/")]
    [InlineData("http://0.0.0.0:8081", "http://127.0.0.1:8081/")]
    [InlineData("http://[::]:8081", "http://127.0.0.1:8081/")]
    [InlineData("https://+:8081", "https://127.0.0.1:8081/")]
    [InlineData("http://192.0.2.1:8081", "http://192.0.2.1:8081/")]
    [InlineData("http://[::1]:8081", "http://[::1]:8081/")]
    [InlineData("http://localhost:8081", "http://localhost:8081/")]
    [InlineData("https://some-name:8081", "https://some-name:8081/")]
    public void Api_listeningThere_isCalledHere(string listening, string called) =>
        ApiAddresses.Reachable(BindingAddress.Parse(listening)).ToString().ShouldBe(called);
}
