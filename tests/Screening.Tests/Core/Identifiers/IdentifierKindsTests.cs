using Screening.Identifiers;

namespace Screening.Tests.Core.Identifiers;

public class IdentifierKindsTests
{
    public static TheoryData<string> Names => [.. IdentifierKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Examples_OfEachKind_HoldAndShowBothValidAndInvalid(string name)
    {
        var kind = Kind(name);

        Assert.All(kind.Examples, example =>
        {
            Assert.Equal(example.Normal, kind.Normalize(example.Raw));
            Assert.Equal(example.Valid, kind.IsValid(example.Normal));
            Assert.Equal(example.Valid, Identifier.Create(kind, example.Raw).IsValid);
        });
        Assert.Contains(kind.Examples, example => example.Valid);
        Assert.Contains(kind.Examples, example => !example.Valid);
        Assert.Contains(kind.Examples, example => example.Valid && example.Raw != example.Normal);
    }

    [Fact]
    public void All_AgainstTheKindsInTheAssembly_MissesNone()
    {
        var written = typeof(IdentifierKind).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(IdentifierKind)) && !type.IsAbstract && type != typeof(OtherKind));

        Assert.Equal(
            written.Select(type => type.Name).Order(StringComparer.Ordinal),
            IdentifierKinds.All.Select(kind => kind.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_OfAllKinds_AreUniqueAndFound()
    {
        var words = IdentifierKinds.All.SelectMany(kind => kind.Synonyms.Append(kind.Name), (kind, word) => (kind, word)).ToList();

        Assert.Equal(words.Count, words.Select(pair => IdentifierKinds.Bare(pair.word)).Distinct().Count());
        Assert.All(words, pair => Assert.True(IdentifierKinds.TryFind(pair.word, out var found) && found == pair.kind));
    }

    [Fact]
    public void Names_OfAllKinds_AreColumnWords() =>
        Assert.All(IdentifierKinds.All, kind => Assert.Matches("^[a-z]+(_[a-z]+)*$", kind.Name));

    [Theory]
    [InlineData("IMO Number", "imo")]
    [InlineData("imoNumber", "imo")]
    [InlineData("imo_number", "imo")]
    [InlineData("SWIFT", "bic")]
    [InlineData("tail-number", "tail")]
    [InlineData("registration", "tail")]
    [InlineData("registration_number", "reg_no")]
    [InlineData("Company IMO", "company_imo")]
    public void TryFind_AnyWriting_FindsTheKind(string word, string name)
    {
        Assert.True(IdentifierKinds.TryFind(word, out var kind));
        Assert.Equal(name, kind.Name);
    }

    [Theory]
    [InlineData("dob")]
    [InlineData("")]
    [InlineData("imos")]
    public void TryFind_UnknownWord_FindsNone(string word) => Assert.False(IdentifierKinds.TryFind(word, out _));

    [Fact]
    public void Other_UnknownWord_KeepsAndComparesLettersAndDigits()
    {
        var kind = IdentifierKind.Other("Phone Number");

        Assert.Equal("phone_number", kind.Name);
        Assert.Equal(kind, IdentifierKind.Other("phone-number"));
        Assert.Equal("98218852", kind.Normalize("+98 (21) 8852"));
        Assert.False(kind.LooksLike("98218852"));
    }

    [Fact]
    public void Other_KnownWord_IsTheKnownKind() => Assert.Same(IdentifierKinds.Bic, IdentifierKind.Other("Swift"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("--")]
    public void Other_WithoutLetters_IsRefused(string name) => Assert.Throws<ArgumentException>(() => IdentifierKind.Other(name));

    [Fact]
    public void TryNormalize_ShortDestination_IsRefused() =>
        Assert.Throws<ArgumentException>(() => IdentifierKinds.Tail.TryNormalize("EW-001PA", new char[7], out _));

    [Fact]
    public void TryNormalize_NothingToCompareBy_IsFalse()
    {
        Assert.False(IdentifierKinds.Passport.TryNormalize("-/-", new char[3], out var written));
        Assert.Equal(0, written);
        Assert.Null(IdentifierKinds.Passport.Normalize("-/-"));
    }

    internal static IdentifierKind Kind(string name) =>
        IdentifierKinds.TryFind(name, out var kind) ? kind : throw new ArgumentException(name, nameof(name));
}
