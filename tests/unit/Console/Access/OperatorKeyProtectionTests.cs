using System.Security.Cryptography;
using IonMentoring.OperatorConsole.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace IonMentoring.OperatorConsole.Tests.Access;

public sealed class OperatorKeyProtectionTests
{
    private static readonly byte[] Text = "what a browser keeps"u8.ToArray();

    [Fact]
    public void Protected_byAnotherProcessWithTheKey_isRead() =>
        Protector("one-operator-key").Unprotect(Protector("one-operator-key").Protect(Text)).ShouldBe(Text);

    [Fact]
    public void Protected_withAnotherOperatorKey_isNotRead() =>
        Should.Throw<CryptographicException>(() => Protector("one-operator-key").Unprotect(Protector("another-operator-key").Protect(Text)));

    [Fact]
    public void Protected_forAnotherPurpose_isNotRead()
    {
        var provider = new OperatorKeyProtection(Settings("one-operator-key"));

        Should.Throw<CryptographicException>(() => provider.CreateProtector("a").CreateProtector("c").Unprotect(provider.CreateProtector("a").CreateProtector("b").Protect(Text)));
    }

    [Fact]
    public void Protected_withoutAStatedKey_isOfThisProcessAlone()
    {
        var provider = new OperatorKeyProtection(Settings(key: null));

        provider.CreateProtector("a").Unprotect(provider.CreateProtector("a").Protect(Text)).ShouldBe(Text);
        Should.Throw<CryptographicException>(() => new OperatorKeyProtection(Settings(key: null)).CreateProtector("a").Unprotect(provider.CreateProtector("a").Protect(Text)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(30)]
    public void Protected_oneBitChanged_isNotRead(int place)
    {
        var protector = Protector("one-operator-key");
        var changed = protector.Protect(Text);
        changed[place] ^= 1;

        Should.Throw<CryptographicException>(() => protector.Unprotect(changed));
        Should.Throw<CryptographicException>(() => protector.Unprotect(changed[..place]));
    }

    internal static IDataProtector Protector(string key) => new OperatorKeyProtection(Settings(key)).CreateProtector("test");

    private static IConfiguration Settings(string? key) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Access:OperatorKey", key)]).Build();
}
