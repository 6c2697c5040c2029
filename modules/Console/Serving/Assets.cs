using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace IonMentoring.OperatorConsole.Serving;

/// <summary>The style sheets and scripts of the console, from this assembly. Each is read and compressed when a browser first asks for it.</summary>
internal sealed class Assets
{
    private static readonly Assembly Assembly = typeof(Assets).Assembly;

    private readonly ConcurrentDictionary<string, Asset> _read = new(StringComparer.Ordinal);

    public Results<FileContentHttpResult, NotFound> Serve(string name, HttpContext http)
    {
        if (Find(name) is not { } asset)
        {
            return TypedResults.NotFound();
        }

        // Asked each time whether it is still the same: another release has other ones at the same address.
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept-Encoding";
        var isCompressed = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (isCompressed)
        {
            http.Response.Headers.ContentEncoding = "gzip";
        }

        return TypedResults.Bytes(
            isCompressed ? asset.Compressed : asset.Decompress(), asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}{(isCompressed ? "-gzip" : "")}\""));
    }

    private Asset? Find(string name)
    {
        if (_read.TryGetValue(name, out var known))
        {
            return known;
        }

        using var resource = Assembly.GetManifestResourceStream($"assets/{name}");
        return resource is null ? null : _read.GetOrAdd(name, Asset.Read(name, resource));
    }

    private sealed record Asset(byte[] Compressed, string Hash, string ContentType)
    {
        public static Asset Read(string name, Stream resource)
        {
            using var compressed = new MemoryStream();
            using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            {
                resource.CopyTo(gzip);
            }

            resource.Position = 0;
            return new(
                compressed.ToArray(),
                Convert.ToHexStringLower(SHA256.HashData(resource)),
                name.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript; charset=utf-8" : name.EndsWith(".svg", StringComparison.Ordinal) ? "image/svg+xml" : "text/css; charset=utf-8");
        }

        public byte[] Decompress()
        {
            using var gzip = new GZipStream(new MemoryStream(Compressed), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            gzip.CopyTo(plain);
            return plain.ToArray();
        }
    }
}
