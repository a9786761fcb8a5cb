//! Modules that are recorded, outlined, cut and run: whatever is asked of them, both parts together answer what the
//! whole did.

use super::constants::Constants;
use super::cut::{self, ARRIVED, FETCH, FIRST};
use super::module::Module;
use super::outline::outlined;
use super::record::{Ran, recording};
use wasmi::{Engine, Extern, Instance, Linker, Memory, Store, Val};
use wasmparser::{ExternalKind, Parser};

/// Ways through functions that the page's code has too: cases of a match, errors, loops that are left early, values
/// that wait on the stack, locals that are written on one path only.
const PROGRAM: &str = r#"(module
  (memory (export "memory") 1 4)
  (table 4 funcref)
  (global $depth (mut i32) (i32.const 100))
  (elem (i32.const 1) $twice $thrice)
  (func $twice (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
  (func $thrice (param i32) (result i32)
    (global.set $depth (i32.sub (global.get $depth) (i32.const 1)))
    (i32.add (i32.mul (local.get 0) (i32.const 3)) (global.get $depth)))
  (func $nothing)
  (func (export "match") (param $case i32) (result i32) (local $a i32) (local $b i32) (local $c i64)
    (local.set $a (i32.const 7))
    (block $out
      (block $two
        (block $one
          (block $zero
            (br_table $zero $one $two $out (local.get $case)))
          (local.set $b (i32.add (local.get $a) (i32.const 1)))
          (br $out))
        (local.set $a (i32.const 40)) (local.set $b (i32.const 2)) (local.set $c (i64.const 9))
        (if (i32.eqz (i32.load8_u (i32.const 64))) (then
          (local.set $b (i32.add (local.get $b) (i32.const 100)))
          (br $out)))
        (local.set $b (i32.mul (local.get $b) (local.get $b)))
        (return (i32.sub (i32.add (local.get $b) (i32.const 5)) (local.get $a))))
      (local.set $b (i32.const 1)) (local.set $c (i64.extend_i32_s (local.get $case)))
      (loop $again
        (local.set $b (i32.mul (local.get $b) (i32.const 3)))
        (local.set $c (i64.add (local.get $c) (i64.const 1)))
        (br_if $again (i64.lt_s (local.get $c) (i64.const 6)))
        (br_if $out (i64.eq (local.get $c) (i64.const 6)))
        (local.set $b (i32.const 99))
        (local.set $a (i32.mul (local.get $a) (local.get $b)))
        (local.set $c (i64.const 50)))
      (local.set $a (i32.const 1000000)))
    (i32.add (i32.add (local.get $a) (i32.mul (local.get $b) (i32.const 1000))) (i32.wrap_i64 (local.get $c))))
  (func (export "search") (param $wanted i32) (result i32) (local $at i32) (local $steps i32)
    (loop $next
      (local.set $steps (i32.add (local.get $steps) (i32.const 1)))
      (if (i32.gt_u (local.get $at) (i32.const 4)) (then
        (if (i32.eq (local.get $wanted) (i32.const 9)) (then
          (local.set $steps (i32.mul (local.get $steps) (i32.const 17)))
          (local.set $at (i32.const 77))
          (return (i32.add (local.get $steps) (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 20)))
        (local.set $steps (i32.add (local.get $steps) (i32.const 300)))
        (br_if $next (i32.lt_u (local.get $at) (i32.const 30)))
        (return (i32.sub (i32.const 0) (local.get $steps)))))
      (if (i32.eq (local.get $at) (local.get $wanted)) (then (return (local.get $steps))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $next))
    (unreachable))
  (func (export "value") (param $x i32) (result i32)
    (i32.add (local.get $x)
      (if (result i32) (i32.lt_s (local.get $x) (i32.const 2))
        (then (call_indirect (param i32) (result i32) (local.get $x) (i32.const 1)))
        (else
          (call $nothing)
          (drop (i32.add (i32.mul (local.get $x) (i32.const 3)) (i32.const 4)))
          (drop (i32.add (i32.mul (local.get $x) (i32.const 5)) (i32.const 6)))
          (call $thrice (call_indirect (param i32) (result i32) (local.get $x) (i32.const 2)))))))
  (func (export "errors") (param $x i32) (result i32)
    (if (i32.gt_s (local.get $x) (i32.const 3)) (then
      (i32.store (i32.const 8) (i32.mul (local.get $x) (i32.const 12345)))
      (i32.store (i32.const 12) (i32.mul (local.get $x) (i32.const 54321)))
      (i32.store (i32.const 16) (i32.mul (local.get $x) (i32.const 11111)))
      (unreachable)))
    (i32.load (i32.const 8)))
  (func (export "never") (param $x i32) (result i32) (call $thrice (local.get $x)))
)"#;

const CALLS: [&str; 5] = ["match", "search", "value", "errors", "never"];

/// The answers to all calls, in order; a trap is an answer.
fn answers(
    store: &mut Store<Option<Vec<u8>>>,
    instance: Instance,
    calls: &[(&str, i32)],
) -> Vec<Option<i32>> {
    let mut answer = |(name, argument): &(&str, i32)| {
        let function = instance.get_func(&*store, name).expect("the sample exports it");
        let mut result = [Val::I32(0)];
        function.call(&mut *store, &[Val::I32(*argument)], &mut result).ok()?;
        result[0].i32()
    };
    calls.iter().map(&mut answer).collect()
}

fn whole(bytes: &[u8]) -> (Store<Option<Vec<u8>>>, Instance) {
    let engine = Engine::default();
    let mut store = Store::new(&engine, None);
    let module = wasmi::Module::new(&engine, bytes).expect("a module");
    let instance = Linker::new(&engine).instantiate_and_start(&mut store, &module).expect("it needs nothing");
    (store, instance)
}

/// The first part alone; the rest comes when it is called for.
fn in_two(parts: &cut::Parts) -> (Store<Option<Vec<u8>>>, Instance) {
    let engine = Engine::default();
    let mut store = Store::new(&engine, Some(parts.rest.clone()));
    let mut linker = Linker::new(&engine);
    linker
        .func_wrap(FETCH.0, FETCH.1, |mut caller: wasmi::Caller<'_, Option<Vec<u8>>>| {
            let rest = caller.data_mut().take().expect("the rest is fetched once");
            let module = wasmi::Module::new(caller.engine(), &rest).expect("the rest is a module");
            let mut linker = Linker::<Option<Vec<u8>>>::new(caller.engine());
            for import in module.imports() {
                assert_eq!(import.module(), FIRST);
                let item = caller.get_export(import.name()).expect("the first part exports it");
                linker.define(FIRST, import.name(), item).expect("once");
            }
            linker.instantiate_and_start(&mut caller, &module).expect("the rest fits");
            let arrived = caller.get_export(ARRIVED).and_then(Extern::into_global).expect("a global");
            arrived.set(&mut caller, Val::I32(1)).expect("it can be set");
        })
        .expect("once");
    let module = wasmi::Module::new(&engine, &parts.first).expect("the first part is a module");
    let instance =
        linker.instantiate_and_start(&mut store, &module).expect("it needs the rest only when called");
    (store, instance)
}

/// What runs in some calls.
fn look(module: &Module, calls: &[(&str, i32)]) -> Ran {
    let recording = recording(module).expect("the sample can be recorded");
    let (mut store, instance) = whole(&recording.module);
    answers(&mut store, instance, calls);
    let memory: Memory = instance.get_memory(&store, "memory").expect("a memory");
    let place = recording.place as usize;
    let bytes = &memory.data(&store)[place..place + recording.length as usize];
    let numbers: Vec<u32> =
        (0_u32..).zip(bytes).filter(|(_, byte)| **byte == 1).map(|(number, _)| number).collect();
    Ran::read(module, &numbers).expect("they are in order")
}

#[test]
fn whatever_a_first_look_ran_both_parts_answer_what_the_whole_did() {
    let bytes = wat::parse_str(PROGRAM).expect("the sample is in order");
    let module = Module::parse(&bytes).expect("the sample is understood");
    let all: Vec<(&str, i32)> = CALLS.iter().flat_map(|name| (-1..12).map(move |x| (*name, x))).collect();
    let (mut store, instance) = whole(&bytes);
    let expected = answers(&mut store, instance, &all);
    let mut moved = 0;
    for first_calls in
        (0..all.len()).map(|start| &all[start..(start + 3).min(all.len())]).chain([&all[..0], &all[..]])
    {
        let ran = look(&module, first_calls);
        let longer = outlined(&module, &bytes, &ran, i64::MIN).expect("the sample can be outlined");
        let (mut store, instance) = whole(&longer);
        assert_eq!(answers(&mut store, instance, &all), expected, "outlined after {first_calls:?}");
        let again = Module::parse(&longer).expect("what is outlined is understood");
        moved += again.functions.len() - module.functions.len();
        let imported = again.imported();
        let parts =
            cut::cut(&again, &Constants::default(), |function| ran.entered((function - imported) as usize))
                .expect("it can be cut");
        let (mut store, instance) = in_two(&parts);
        assert_eq!(answers(&mut store, instance, &all), expected, "cut after {first_calls:?}");
        let (mut store, instance) = in_two(&parts);
        answers(&mut store, instance, first_calls);
        assert!(store.data().is_some(), "a first look at {first_calls:?} fetches the rest");
    }
    assert!(moved > 100, "only {moved} parts of functions were moved");
}

#[test]
fn a_module_that_is_not_understood_is_refused_by_name() {
    let refused = |text: &str| Module::parse(&wat::parse_str(text).expect("wasm")).err().unwrap_or_default();
    assert!(refused("(module (func $f) (start $f))").contains("start"));
    assert!(refused(r#"(module (import "a" "m" (memory 1)))"#).contains("not a function"));
    assert!(refused("(module (table 2 funcref) (func $f) (elem func $f))").contains("not active"));
}

/// Constants as a linker leaves them: read by an address in the code, by an offset, through another constant, from the
/// end, from before the start, and only by what a first look does not run.
const CONSTANTS: &str = r#"(module
  (memory (export "memory") 1)
  (table 1 funcref)
  (func (export "text") (param i32) (result i32) (i32.load8_u offset=1024 (local.get 0)))
  (func (export "table") (param i32) (result i32)
    (i32.load8_u (i32.add (local.get 0) (i32.load (i32.const 1056)))))
  (func (export "from the end") (param i32) (result i32)
    (i32.load8_u (i32.sub (i32.const 1200) (i32.add (local.get 0) (i32.const 1)))))
  (func (export "later") (param i32) (result i32) (i32.load8_u (i32.add (local.get 0) (i32.const 1104))))
  (func (export "before") (param i32) (result i32) (i32.load8_u offset=1132 (i32.add (local.get 0) (i32.const 4))))
  (data (i32.const 1024) "the text that is read at once, I"
    "\30\04\00\00............what a table in another constant"
    "the text that only the rest will" "the text that is read from befor"
    "the text that is read from its e" "the text that stands behind that" "nobody says a word about this on")
  (data (i32.const 1264) "what the program writes into it.")
)"#;
/// The name, start and length of each constant, and of what is written.
const PLACES: [(&str, u32, u32); 9] = [
    ("text", 1024, 32),
    ("table", 1056, 16),
    ("in the table", 1072, 32),
    ("later", 1104, 32),
    ("before", 1136, 32),
    ("from the end", 1168, 32),
    ("behind it", 1200, 32),
    ("nobody's", 1232, 32),
    ("written", 1264, 32),
];

/// The sample as a linker leaves it: with its symbols, and with a relocation for each address.
fn linked() -> Vec<u8> {
    let mut file = wat::parse_str(CONSTANTS).expect("the sample is in order");
    let segments: Vec<u8> = [b"\x02".to_vec(), segment(".rodata"), segment(".data")].concat();
    let mut symbols = vec![PLACES.len() as u8];
    for (name, start, length) in PLACES {
        let (index, first) = if name == "written" { (1, 1264) } else { (0, 1024) };
        symbols.extend([1, 0]);
        symbols.extend(text(name));
        symbols.push(index);
        symbols.extend(number(start - first));
        symbols.extend(number(length));
    }
    let linking = [vec![2, 5], sized(&segments), vec![8], sized(&symbols)].concat();
    let sections: Vec<(u8, usize)> = Parser::new(0)
        .parse_all(&file)
        .filter_map(|payload| payload.expect("wasm").as_section())
        .map(|(kind, range)| (kind, range.start as usize))
        .collect();
    let relocated = |kind: u8, entries: &[(u8, usize, u8, i32)]| {
        let index = sections.iter().position(|section| section.0 == kind).expect("there is such a section");
        let mut content = [number(index as u32), number(entries.len() as u32)].concat();
        for (ty, at, symbol, addend) in entries {
            content.push(*ty);
            content.extend(number((at - sections[index].1) as u32));
            content.push(*symbol);
            content.push((*addend & 0x7f) as u8);
        }
        content
    };
    let at = |bytes: &[u8]| {
        let found = file.windows(bytes.len()).position(|window| window == bytes).expect("it is in the file");
        found + bytes.len() - number(1024).len()
    };
    let (offset, word, address) = (3, 5, 4);
    let code = relocated(
        10,
        &[
            (offset, at(&[&[0x2d, 0][..], &number(1024)].concat()), 0, 0),
            (address, at(&[&[0x41][..], &number(1056)].concat()), 1, 0),
            (address, at(&[&[0x41][..], &number(1200)].concat()), 5, 0x20),
            (address, at(&[&[0x41][..], &number(1104)].concat()), 3, 0),
            (offset, at(&[&[0x2d, 0][..], &number(1132)].concat()), 4, -4),
        ],
    );
    let data = relocated(11, &[(word, at(b"once, I\x30\x04"), 2, 0)]);
    for (name, content) in [("linking", linking), ("reloc.CODE", code), ("reloc.DATA", data)] {
        file.push(0);
        file.extend(sized(&[text(name), content].concat()));
    }
    file
}

fn number(mut value: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value > 0x7f {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

fn sized(content: &[u8]) -> Vec<u8> {
    [&number(content.len() as u32)[..], content].concat()
}

fn text(text: &str) -> Vec<u8> {
    sized(text.as_bytes())
}

/// Name, alignment and flags.
fn segment(name: &str) -> Vec<u8> {
    [text(name), vec![0, 0]].concat()
}

#[test]
fn constants_go_with_the_only_code_that_leads_to_them() {
    let file = linked();
    let module = Module::parse(&file).expect("the sample is understood");
    let constants = Constants::read(&file, &module).expect("its relocations are understood");
    let at_once = ["text", "table", "from the end"];
    let parts = cut::cut(&module, &constants, |function| {
        module.export_name(ExternalKind::Func, function).is_some_and(|name| at_once.contains(&name))
    })
    .expect("it can be cut");

    let first = Module::parse(&parts.first).expect("the first part is a module");
    let kept: Vec<u8> = first.data.iter().flat_map(|segment| segment.data).copied().collect();
    let kept = String::from_utf8_lossy(&kept);
    for gone in ["only the rest", "nobody says"] {
        assert!(!kept.contains(gone), "{gone}: {kept}");
    }
    for stays in ["read at once", "in another", "from befor", "from its e", "behind that", "writes into"] {
        assert!(kept.contains(stays), "{stays}: {kept}");
    }

    let calls = |names: &[&'static str]| -> Vec<(&'static str, i32)> {
        names.iter().flat_map(|name| (0..32).map(move |x| (*name, x))).collect()
    };
    let all = calls(&["text", "table", "from the end", "later", "before"]);
    let (mut store, instance) = whole(&file);
    let expected = answers(&mut store, instance, &all);
    let (mut store, instance) = in_two(&parts);
    assert_eq!(answers(&mut store, instance, &all), expected);
    let (mut store, instance) = in_two(&parts);
    assert_eq!(answers(&mut store, instance, &calls(&at_once)), expected[..96]);
    assert!(store.data().is_some(), "what stays needs nothing of the rest");
}

#[test]
fn constants_of_another_file_are_refused() {
    let file = linked();
    let moved = |old: &str, new: &str| {
        let text = CONSTANTS.replace(old, new);
        wat::parse_str(text).expect("the sample is in order")
    };
    let other = moved("only the rest will", "only the BEST will");
    let other = Module::parse(&other).expect("the sample is understood");
    let reason = Constants::read(&file, &other).err().unwrap_or_default();
    assert!(reason.contains("other constants in .rodata"), "{reason}");

    let plain = wat::parse_str(CONSTANTS).expect("the sample is in order");
    let same = Module::parse(&plain).expect("the sample is understood");
    assert_eq!(Constants::read(&plain, &same).err().as_deref(), Some("no relocations of the linker"));

    let mut lies = file.clone();
    let place = lies.windows(3).position(|window| window == [0x41, 0xb0, 0x09]).expect("the end's address");
    lies[place + 1] = 0xb1;
    let reason = Constants::read(&lies, &same).err().unwrap_or_default();
    assert!(reason.contains("another address"), "{reason}");
}
