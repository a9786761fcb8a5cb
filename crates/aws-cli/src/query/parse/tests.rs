//! Our parser against the crate jmespath, the reference implementation in Rust.

use jmespath::Variable;
use jmespath::ast::Ast as Theirs;
use jmespath::ast::Comparator as TheirComparator;
use proptest::prelude::*;

use super::*;

/// The crate's tree as ours.
fn ours(tree: &Theirs) -> Ast {
    let boxed = |tree: &Theirs| Box::new(ours(tree));
    match tree {
        Theirs::Comparison { comparator, lhs, rhs, .. } => {
            Ast::Comparison { comparator: our_comparator(comparator), lhs: boxed(lhs), rhs: boxed(rhs) }
        }
        Theirs::Condition { predicate, then, .. } => {
            Ast::Condition { predicate: boxed(predicate), then: boxed(then) }
        }
        Theirs::Identity { .. } => Ast::Identity,
        Theirs::Expref { ast, .. } => Ast::Expref { ast: boxed(ast) },
        Theirs::Flatten { node, .. } => Ast::Flatten { node: boxed(node) },
        Theirs::Function { name, args, .. } => {
            Ast::Function { name: name.clone(), args: args.iter().map(ours).collect() }
        }
        Theirs::Field { name, .. } => Ast::Field { name: name.clone() },
        Theirs::Index { idx, .. } => Ast::Index { idx: *idx },
        Theirs::Literal { value, .. } => Ast::Literal { value: our_literal(value) },
        Theirs::MultiList { elements, .. } => {
            Ast::MultiList { elements: elements.iter().map(ours).collect() }
        }
        Theirs::MultiHash { elements, .. } => {
            let elements = elements.iter().map(|pair| (pair.key.clone(), ours(&pair.value)));
            Ast::MultiHash { elements: elements.collect() }
        }
        Theirs::Not { node, .. } => Ast::Not { node: boxed(node) },
        Theirs::Projection { lhs, rhs, .. } => Ast::Projection { lhs: boxed(lhs), rhs: boxed(rhs) },
        Theirs::ObjectValues { node, .. } => Ast::ObjectValues { node: boxed(node) },
        Theirs::And { lhs, rhs, .. } => Ast::And { lhs: boxed(lhs), rhs: boxed(rhs) },
        Theirs::Or { lhs, rhs, .. } => Ast::Or { lhs: boxed(lhs), rhs: boxed(rhs) },
        Theirs::Slice { start, stop, step, .. } => Ast::Slice { start: *start, stop: *stop, step: *step },
        Theirs::Subexpr { lhs, rhs, .. } => Ast::Subexpr { lhs: boxed(lhs), rhs: boxed(rhs) },
    }
}

fn our_comparator(comparator: &TheirComparator) -> Comparator {
    match comparator {
        TheirComparator::Equal => Comparator::Equal,
        TheirComparator::NotEqual => Comparator::NotEqual,
        TheirComparator::LessThan => Comparator::LessThan,
        TheirComparator::LessThanEqual => Comparator::LessThanEqual,
        TheirComparator::GreaterThan => Comparator::GreaterThan,
        TheirComparator::GreaterThanEqual => Comparator::GreaterThanEqual,
    }
}

fn our_literal(value: &Variable) -> Data {
    json::read(&value.to_string()).expect("a literal without fractions")
}

fn same(text: &str) {
    let theirs = jmespath::parse(text).ok().map(|tree| ours(&tree));
    assert_eq!(parse(text).ok(), theirs, "{text}");
}

#[test]
fn each_kind_of_expression_is_read_as_the_reference_reads_it() {
    for text in [
        "a.b[0].c[-1]",
        "a[*].b[].c",
        "a.*.b",
        "*.a",
        "[*]",
        "[]",
        "[?a]",
        "@",
        "\"a b\".c",
        "'it\\'s'",
        "`{\"a\": [1, null]}`",
        "a[1:2:3]",
        "a[::-1].b",
        "a[:]",
        "a[?b == 'c' && d != `1` || !e].f | [0]",
        "a[?b][]",
        "[a, b.c]",
        "{a: b, \"c d\": e[0]}",
        "sort_by(a[], &b.c)[*].d",
        "length(@)",
        "f()",
        "a.[b, c]",
        "a.{b: c}",
        "(a || b).c",
        "a < b",
        "a >= `2`",
        "a.b.c || d | e",
        "",
        "a.",
        "a[",
        "a[b]",
        "a b",
        "a[1",
        "a[1:2:3:4]",
        "a =",
        "{a}",
        "f(",
        "\"a\"()",
        "a..b",
        "-0",
        "#",
        "'a",
        "a[?b",
        "[a,]",
    ] {
        same(text);
    }
}

proptest! {
    #[test]
    fn any_row_of_tokens_is_read_as_the_reference_reads_it(
        parts in prop::collection::vec(prop::sample::select(vec![
            "a", "b", ".", ".", "*", "[", "]", "[]", "[?", "[*]", "[0]", "[1:]", "(", ")", "{a:", "}", "@", "!", "&", "&&", "||", "|",
            "==", "<", "'x'", "`1`", "\"q\"", " ", ":", "f(",
        ]), 0..10)
    ) {
        same(&parts.concat());
    }
}
