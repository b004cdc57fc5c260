using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Screening.House.Tests;

/// <summary>The public surface of an assembly as text: a type with its members below it, all in ordinal order.</summary>
internal static class Surface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly) =>
        string.Concat(assembly.GetExportedTypes().OrderBy(static type => SurfaceName.Of(type), StringComparer.Ordinal).Select(static type => Head(type) + "\n" + Members(type)));

    private static string Head(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = type.GetInterfaces().Where(static face => face.IsPublic).Select(SurfaceName.Of).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            bases.Insert(0, SurfaceName.Of(parent));
        return $"{kind} {type.Namespace}.{SurfaceName.Of(type)}{(bases.Count == 0 || type.IsEnum ? "" : " : " + string.Join(", ", bases))}";
    }

    private static string Members(Type type) => type.IsEnum
        ? string.Concat(Enum.GetNames(type).Select(name => $"  {name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}\n"))
        : string.Concat(type.GetMembers(Own).Where(static member => !member.IsDefined(typeof(CompilerGeneratedAttribute))).SelectMany(Lines).Order(StringComparer.Ordinal).Select(static line => $"  {line}\n"));

    private static IEnumerable<string> Lines(MemberInfo member) => member switch
    {
        ConstructorInfo made when IsSeen(made) => [$"{Words(made)}new({Parameters(made)})"],
        MethodInfo method when IsSeen(method) && !IsAccessor(method) => [$"{Words(method)}{Nullable(method.ReturnParameter)} {method.Name}{SurfaceName.Arguments(method)}({Parameters(method)})"],
        PropertyInfo property when property.GetMethod is { } get && IsSeen(get) => [$"{Words(get)}{Required(property)}{SurfaceName.Of(property.PropertyType, Nullability.Create(property))} {Name(property)} {{ get;{Setter(property)} }}"],
        FieldInfo field when field.IsPublic || field.IsFamily => [$"{(field.IsLiteral ? "const " : field.IsStatic ? "static readonly " : "")}{SurfaceName.Of(field.FieldType, Nullability.Create(field))} {field.Name}{(field.IsLiteral ? " = " + Text(field.GetRawConstantValue()) : "")}"],
        EventInfo happening when happening.AddMethod is { } add && IsSeen(add) => [$"event {SurfaceName.Of(happening.EventHandlerType!)} {happening.Name}"],
        _ => [],
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Words(MethodBase method) =>
        (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : method is MethodInfo known && known.GetBaseDefinition() != known ? "override " : method.IsVirtual && !method.IsFinal ? "virtual " : "");

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Name(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } keys ? $"this[{string.Join(", ", keys.Select(Nullable))}]" : property.Name;

    private static string Setter(PropertyInfo property) => property.SetMethod is { } set && IsSeen(set)
        ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
        : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.Position == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")}{(parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "")}{(parameter.IsOut ? "out " : "")}{Nullable(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Text(parameter.DefaultValue) : "")}"));

    private static string Nullable(ParameterInfo parameter) => SurfaceName.Of(parameter.ParameterType, Nullability.Create(parameter));

    private static string Text(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool holds => holds ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
