using System.Reflection;
using System.Runtime.CompilerServices;

namespace Screening.House.Tests;

/// <summary>Every public type is a promise: closed for inheritance unless made for it, and never changed once built.</summary>
public sealed class PublicTypeTests
{
    /// <summary>Types filled step by step, each with the reason; nothing else changes once built.</summary>
    private static readonly Dictionary<string, string> Filled = new(StringComparer.Ordinal)
    {
        ["ScreeningSettings"] = "filled by configuration, before anything is built from it",
        ["ListRefreshSettings"] = "likewise",
        ["PublicationSettings"] = "likewise",
    };

    [Fact]
    public void PublicClass_Always_IsSealedStaticOrAbstract() =>
        Assert.Empty(House.PublicTypes.Where(static type => type.IsClass && !type.IsSealed && !type.IsAbstract).Select(static type => type.FullName));

    [Fact]
    public void PublicProperty_Always_IsSetAtBirthOrNever() =>
        Assert.Empty(
            from type in House.PublicTypes
            where !Filled.ContainsKey(type.Name)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
            select $"{type.FullName}.{property.Name}");

    [Fact]
    public void PublicField_Always_IsReadOnly() =>
        Assert.Empty(
            from type in House.PublicTypes
            where !type.IsEnum
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type.FullName}.{field.Name}");

    [Fact]
    public void PublicProperty_Always_HandsOutNoCollectionThatCallersMayChange() =>
        Assert.Empty(
            from type in House.PublicTypes
            where !Filled.ContainsKey(type.Name)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.PropertyType.IsArray
                || (property.PropertyType.IsGenericType && ChangeableCollections.Contains(property.PropertyType.GetGenericTypeDefinition()))
            select $"{type.FullName}.{property.Name}");

    /// <summary>The engine and the formats share the root; a project above them may keep its words under its own name.</summary>
    [Fact]
    public void PublicType_Always_LivesInTheRootNamespaceOrThatOfItsProject() =>
        Assert.Empty(
            from type in House.PublicTypes
            let own = type.Assembly.GetName().Name is "Screening.Core" ? "Screening" : type.Assembly.GetName().Name
            where type.Namespace is not ("Screening" or "Microsoft.Extensions.DependencyInjection") && type.Namespace != own
            select type.FullName);

    [Fact]
    public void PublicEnum_OfStatusOrOutcome_HasTheCautiousWordAtZero()
    {
        Assert.Equal(ListingStatus.Undetermined, default);
        Assert.Equal(ScreeningOutcome.NotScreened, default);
        Assert.Equal(ListExtent.Extract, default);
    }

    private static readonly Type[] ChangeableCollections =
        [typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>)];

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
