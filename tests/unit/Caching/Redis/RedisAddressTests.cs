using IonMentoring.Caching.Redis;

namespace IonMentoring.Caching.Tests.Redis;

public sealed class RedisAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:6379")]
    [InlineData("cache.example")]
    [InlineData("[::1]:6379")]
    [InlineData("a.example:1,b.example:2,ssl=true,password=p@ss:w0rd,user=u")]
    public void Problem_right_none(string setting) => RedisAddress.Problem(setting).ShouldBeNull();

    [Theory]
    [InlineData("not a host")]
    [InlineData("127.0.0.1:6379,frobnicate=secret")]
    [InlineData("127.0.0.1:6379,ssl=perhaps,password=secret")]
    [InlineData("password=secret")]
    [InlineData(",")]
    [InlineData("redis://user:secret@host:6379/0")]
    [InlineData("host:notaport,password=secret")]
    [InlineData("host:99999,password=secret")]
    public void Problem_wrong_saidWithoutTheValue(string setting)
    {
        var problem = RedisAddress.Problem(setting);
        problem.ShouldNotBeNull();
        problem.ShouldNotContain("secret");
    }
}
