//! Cuts a module in two: the functions that a first look needs, and the rest.
//!
//! The first part is a module as before, without the constants that only code of the rest leads to. Where it calls a function of the rest, it first makes sure that the rest
//! has arrived, then calls through the table; where it calls through the table anyway, it makes sure if the place
//! is still empty; where an export was such a function, a stub of the same type does so. The rest imports what it
//! needs of the first part (memory, table, globals, functions) and, when it is instantiated, puts its own functions
//! into the table.

use super::constants::Constants;
use super::module::{Module, data_in_two, elements, globals, imports, plain, types};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasm_encoder::reencode::{self, Reencode, RoundtripReencoder};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, ElementSection, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction, MemArg, MemorySection,
    TableSection, ValType,
};
use wasmparser::{ExternalKind, Operator};

/// The function that fetches the rest, as the first part imports it: module and name.
pub const FETCH: (&str, &str) = ("rest", "now");
/// The global, exported by the first part, that is 1 once the rest has arrived.
pub const ARRIVED: &str = "0";
/// The module under which the rest imports the first part's exports.
pub const FIRST: &str = "";
/// Bytes of constants that must go at least: a piece of data has a header of about ten.
const CONSTANTS_WORTH: u32 = 24;

/// Both parts.
pub struct Parts {
    /// What is fetched at once.
    pub first: Vec<u8>,
    /// What is fetched in idle time.
    pub rest: Vec<u8>,
}

/// Cuts: functions that `needed` accepts stay in the first part, and the constants that they lead to.
pub fn cut(module: &Module, constants: &Constants, needed: impl Fn(u32) -> bool) -> Result<Parts, String> {
    let plan = Plan::new(module, constants, needed)?;
    Ok(Parts { first: first(module, &plan)?, rest: rest(module, &plan)? })
}

type Error = reencode::Error<String>;

/// Where everything goes. Indices of the whole module are called functions; the parts have their own.
struct Plan {
    /// The first part's index of a function that stays: imports, then what is needed.
    stays: BTreeMap<u32, u32>,
    /// The rest's own functions, in order.
    goes: Vec<u32>,
    /// What the rest calls in the first part, in the order in which it imports them.
    borrowed: Vec<u32>,
    /// Globals that the rest uses, in the order in which it imports them.
    globals: Vec<u32>,
    /// Tables that the rest uses, in the order in which it imports them.
    tables: Vec<u32>,
    /// The place in the table of each function that goes and that the first part can reach.
    slots: BTreeMap<u32, u32>,
    /// The first part's stub for a function that goes and is exported.
    stubs: BTreeMap<u32, u32>,
    /// The first part's function that makes sure that the rest has arrived.
    ensure: u32,
    /// The first part's function that makes sure that a place of the table is filled, and returns the place.
    filled: u32,
    /// How many places the table has.
    places: u32,
    /// Where the constants are that only the rest leads to, in the order of their addresses.
    constants: Vec<Range<u32>>,
}

impl Plan {
    fn new(module: &Module, constants: &Constants, needed: impl Fn(u32) -> bool) -> Result<Plan, String> {
        let imported = module.imported();
        // One more import, the one that fetches, comes behind the others.
        let mut stays: BTreeMap<u32, u32> = (0..imported).map(|function| (function, function)).collect();
        let (mut goes, mut next) = (Vec::new(), imported + 1);
        for function in imported..module.functions.len() as u32 {
            if needed(function) {
                stays.insert(function, next);
                next += 1;
            } else {
                goes.push(function);
            }
        }
        let ensure = next;
        let mut from_first = Uses::default();
        for (function, _) in stays.iter().filter(|(function, _)| **function >= imported) {
            from_first.read(module, *function)?;
        }
        from_first.read_globals(module)?;
        let mut from_rest = Uses::default();
        for function in &goes {
            from_rest.read(module, *function)?;
        }
        from_rest.tables.insert(module.table);
        let mut slots = BTreeMap::new();
        let mut stubs = BTreeMap::new();
        let exported = module.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        for function in exported.map(|export| export.index).filter(|function| !stays.contains_key(function)) {
            let count = stubs.len() as u32;
            stubs.entry(function).or_insert(ensure + 2 + count);
        }
        for (place, function) in module.slots.iter().filter(|(_, function)| !stays.contains_key(function)) {
            slots.entry(*function).or_insert(*place);
        }
        let table = module.tables.get(module.table as usize).ok_or("no table")?;
        let mut places = u32::try_from(table.initial).map_err(plain)?;
        let called = from_first.functions.iter().chain(stubs.keys());
        for function in called.filter(|function| !stays.contains_key(function)) {
            slots.entry(*function).or_insert_with(|| {
                places += 1;
                places - 1
            });
        }
        Ok(Plan {
            borrowed: from_rest
                .functions
                .into_iter()
                .filter(|function| stays.contains_key(function))
                .collect(),
            globals: from_rest.globals.into_iter().collect(),
            tables: from_rest.tables.into_iter().collect(),
            constants: constants.unreached(from_first.numbers, CONSTANTS_WORTH),
            stays,
            goes,
            slots,
            stubs,
            ensure,
            filled: ensure + 1,
            places,
        })
    }
}

/// What some code refers to.
#[derive(Default)]
struct Uses {
    functions: BTreeSet<u32>,
    globals: BTreeSet<u32>,
    tables: BTreeSet<u32>,
    /// All numbers that could be an address of a constant, or be added to one.
    numbers: BTreeSet<u32>,
}

impl Uses {
    fn read(&mut self, module: &Module, function: u32) -> Result<(), String> {
        let body = module.body(function).ok_or("a function without code")?;
        let mut reader = body.get_operators_reader().map_err(plain)?;
        while !reader.eof() {
            self.parse_instruction(&mut reader).map_err(plain)?;
        }
        Ok(())
    }

    fn read_globals(&mut self, module: &Module) -> Result<(), String> {
        for (_, start) in &module.globals {
            self.const_expr(start.clone()).map_err(plain)?;
        }
        Ok(())
    }
}

impl Reencode for Uses {
    type Error = String;

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, Error> {
        if let Operator::I32Const { value } = operator {
            self.numbers.insert(value as u32);
        }
        reencode::utils::instruction(self, operator)
    }

    fn mem_arg(&mut self, place: wasmparser::MemArg) -> Result<MemArg, Error> {
        self.numbers.extend(u32::try_from(place.offset));
        reencode::utils::mem_arg(self, place)
    }

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.functions.insert(function);
        Ok(function)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error> {
        self.globals.insert(global);
        Ok(global)
    }

    fn table_index(&mut self, table: u32) -> Result<u32, Error> {
        self.tables.insert(table);
        Ok(table)
    }
}

/// Gives the first part's code its indices.
struct IntoFirst<'p> {
    plan: &'p Plan,
}

impl Reencode for IntoFirst<'_> {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let place = self.plan.stays.get(&function).or_else(|| self.plan.stubs.get(&function));
        place
            .copied()
            .ok_or_else(|| Error::UserError(format!("function {function} is referred to by its index")))
    }
}

/// The module that is fetched at once.
fn first(module: &Module, plan: &Plan) -> Result<Vec<u8>, String> {
    let mut into = IntoFirst { plan };
    let mut out = wasm_encoder::Module::new();
    out.section(&first_types(module)?);
    out.section(&first_imports(module)?);
    out.section(&first_functions(module, plan)?);
    out.section(&first_tables(module, plan)?);
    let mut memories = MemorySection::new();
    memories.memory(into.memory_type(module.memory.ok_or("no memory")?).map_err(plain)?);
    out.section(&memories);
    out.section(&first_globals(module)?);
    out.section(&first_exports(module, plan)?);
    out.section(&first_elements(module, plan));
    out.section(&first_code(module, plan, &mut into)?);
    let (stays, _) = data_in_two(module, &plan.constants)?;
    out.section(&stays);
    Ok(out.finish())
}

/// The module's types, and behind them those of [`ensure`] and [`filled`].
fn first_types(module: &Module) -> Result<wasm_encoder::TypeSection, String> {
    let mut section = types(module)?;
    section.ty().function([], []);
    section.ty().function([ValType::I32], [ValType::I32]);
    Ok(section)
}

fn first_imports(module: &Module) -> Result<ImportSection, String> {
    let mut section = imports(module)?;
    section.import(FETCH.0, FETCH.1, EntityType::Function(module.types.len() as u32));
    Ok(section)
}

fn first_functions(module: &Module, plan: &Plan) -> Result<FunctionSection, String> {
    let mut section = FunctionSection::new();
    for function in plan.stays.keys().skip(module.imports.len()) {
        section.function(type_of(module, *function)?);
    }
    section.function(module.types.len() as u32);
    section.function(module.types.len() as u32 + 1);
    for function in in_order(&plan.stubs) {
        section.function(type_of(module, function)?);
    }
    Ok(section)
}

fn first_tables(module: &Module, plan: &Plan) -> Result<TableSection, String> {
    let mut section = TableSection::new();
    for (index, table) in (0_u32..).zip(&module.tables) {
        let mut table = *table;
        if index == module.table {
            table.initial = u64::from(plan.places);
            table.maximum = table.maximum.map(|maximum| maximum.max(table.initial));
        }
        section.table(RoundtripReencoder.table_type(table).map_err(plain)?);
    }
    Ok(section)
}

fn first_globals(module: &Module) -> Result<GlobalSection, String> {
    let mut section = globals(module)?;
    let arrived = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
    section.global(arrived, &ConstExpr::i32_const(0));
    Ok(section)
}

/// The module's exports, and what the rest imports under short names.
fn first_exports(module: &Module, plan: &Plan) -> Result<ExportSection, String> {
    let mut section = ExportSection::new();
    let mut into = IntoFirst { plan };
    for export in &module.exports {
        into.parse_export(&mut section, *export).map_err(plain)?;
    }
    section.export(ARRIVED, ExportKind::Global, module.globals.len() as u32);
    for (number, function) in plan.borrowed.iter().enumerate() {
        section.export(&short("f", number), ExportKind::Func, into.function_index(*function).map_err(plain)?);
    }
    for (number, global) in plan.globals.iter().enumerate() {
        section.export(&short("g", number), ExportKind::Global, *global);
    }
    for (number, table) in plan.tables.iter().enumerate() {
        section.export(&short("t", number), ExportKind::Table, *table);
    }
    if module.export_name(ExternalKind::Memory, 0).is_none() {
        return Err("the memory is not exported".to_string());
    }
    Ok(section)
}

/// Functions where they stood before; the places of those that went stay empty.
fn first_elements(module: &Module, plan: &Plan) -> ElementSection {
    let stays = |(place, function): &(u32, u32)| Some((*place, *plan.stays.get(function)?));
    let slots: Vec<(u32, u32)> = module.slots.iter().filter_map(stays).collect();
    elements(module.table, &slots)
}

fn first_code(module: &Module, plan: &Plan, into: &mut IntoFirst) -> Result<CodeSection, String> {
    let mut section = CodeSection::new();
    for function in plan.stays.keys().skip(module.imports.len()) {
        let body = module.body(*function).ok_or("a function without code")?;
        let mut code = into.new_function_with_parsed_locals(body).map_err(plain)?;
        let mut reader = body.get_operators_reader().map_err(plain)?;
        while !reader.eof() {
            match reader.read().map_err(plain)? {
                Operator::Call { function_index } if !plan.stays.contains_key(&function_index) => {
                    code.instruction(&Instruction::Call(plan.ensure));
                    call_through_table(module, plan, function_index, &mut code)?;
                }
                other => {
                    if matches!(other, Operator::CallIndirect { table_index, .. } if table_index == module.table)
                    {
                        code.instruction(&Instruction::Call(plan.filled));
                    }
                    code.instruction(&into.instruction(other).map_err(plain)?);
                }
            }
        }
        section.function(&code);
    }
    section.function(&ensure(module));
    section.function(&filled(module, plan));
    for function in in_order(&plan.stubs) {
        section.function(&stub(module, plan, function)?);
    }
    Ok(section)
}

/// Does nothing once the rest is there.
fn ensure(module: &Module) -> Function {
    let mut code = Function::new([]);
    code.instruction(&Instruction::GlobalGet(module.globals.len() as u32));
    code.instruction(&Instruction::I32Eqz);
    code.instruction(&Instruction::If(BlockType::Empty));
    code.instruction(&Instruction::Call(module.imported()));
    code.instruction(&Instruction::End);
    code.instruction(&Instruction::End);
    code
}

/// Makes sure that there is a function at a place of the table; once the rest is there, that costs a look at a global.
fn filled(module: &Module, plan: &Plan) -> Function {
    let mut code = Function::new([]);
    code.instruction(&Instruction::GlobalGet(module.globals.len() as u32));
    code.instruction(&Instruction::I32Eqz);
    code.instruction(&Instruction::If(BlockType::Empty));
    code.instruction(&Instruction::LocalGet(0));
    code.instruction(&Instruction::TableGet(module.table));
    code.instruction(&Instruction::RefIsNull);
    code.instruction(&Instruction::If(BlockType::Empty));
    code.instruction(&Instruction::Call(plan.ensure));
    code.instruction(&Instruction::End);
    code.instruction(&Instruction::End);
    code.instruction(&Instruction::LocalGet(0));
    code.instruction(&Instruction::End);
    code
}

/// Stands for a function that went: makes sure that it is there, and calls it.
fn stub(module: &Module, plan: &Plan, function: u32) -> Result<Function, String> {
    let ty = type_of(module, function)?;
    let parameters = module.types.get(ty as usize).ok_or("a type that is missing")?.params().len();
    let mut code = Function::new([]);
    for parameter in 0..parameters as u32 {
        code.instruction(&Instruction::LocalGet(parameter));
    }
    code.instruction(&Instruction::Call(plan.ensure));
    call_through_table(module, plan, function, &mut code)?;
    code.instruction(&Instruction::End);
    Ok(code)
}

fn call_through_table(
    module: &Module,
    plan: &Plan,
    function: u32,
    code: &mut Function,
) -> Result<(), String> {
    let slot =
        plan.slots.get(&function).ok_or_else(|| format!("function {function} has no place in the table"))?;
    code.instruction(&Instruction::I32Const(*slot as i32));
    let type_index = type_of(module, function)?;
    code.instruction(&Instruction::CallIndirect { type_index, table_index: module.table });
    Ok(())
}

/// Gives the code of the rest its indices.
struct IntoRest {
    functions: BTreeMap<u32, u32>,
    globals: BTreeMap<u32, u32>,
    tables: BTreeMap<u32, u32>,
}

impl IntoRest {
    fn new(plan: &Plan) -> IntoRest {
        let numbered = |list: &[u32]| list.iter().copied().zip(0..).collect();
        let functions: Vec<u32> = plan.borrowed.iter().chain(&plan.goes).copied().collect();
        IntoRest {
            functions: numbered(&functions),
            globals: numbered(&plan.globals),
            tables: numbered(&plan.tables),
        }
    }
}

impl Reencode for IntoRest {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.functions
            .get(&function)
            .copied()
            .ok_or_else(|| Error::UserError(format!("function {function} is lost")))
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error> {
        self.globals.get(&global).copied().ok_or_else(|| Error::UserError(format!("global {global} is lost")))
    }

    fn table_index(&mut self, table: u32) -> Result<u32, Error> {
        self.tables.get(&table).copied().ok_or_else(|| Error::UserError(format!("table {table} is lost")))
    }
}

/// The module that is fetched in idle time.
fn rest(module: &Module, plan: &Plan) -> Result<Vec<u8>, String> {
    let mut into = IntoRest::new(plan);
    let mut functions = FunctionSection::new();
    for function in &plan.goes {
        functions.function(type_of(module, *function)?);
    }
    let mut filled = BTreeMap::new();
    let own: BTreeSet<u32> = plan.goes.iter().copied().collect();
    let before = module.slots.iter().filter(|(_, function)| own.contains(function)).copied();
    for (place, function) in before.chain(plan.slots.iter().map(|(function, place)| (*place, *function))) {
        filled.insert(place, into.function_index(function).map_err(plain)?);
    }
    let mut code = CodeSection::new();
    for function in &plan.goes {
        let body = module.body(*function).ok_or("a function without code")?;
        into.parse_function_body(&mut code, body.clone()).map_err(plain)?;
    }
    let mut out = wasm_encoder::Module::new();
    out.section(&types(module)?).section(&rest_imports(module, plan)?).section(&functions);
    let filled: Vec<(u32, u32)> = filled.into_iter().collect();
    out.section(&elements(into.table_index(module.table).map_err(plain)?, &filled)).section(&code);
    let (_, goes) = data_in_two(module, &plan.constants)?;
    out.section(&goes);
    Ok(out.finish())
}

fn rest_imports(module: &Module, plan: &Plan) -> Result<ImportSection, String> {
    let mut section = ImportSection::new();
    for (number, function) in plan.borrowed.iter().enumerate() {
        section.import(FIRST, &short("f", number), EntityType::Function(type_of(module, *function)?));
    }
    let memory = RoundtripReencoder.memory_type(module.memory.ok_or("no memory")?).map_err(plain)?;
    let name = module.export_name(ExternalKind::Memory, 0).ok_or("the memory is not exported")?;
    section.import(FIRST, name, EntityType::Memory(memory));
    for (number, index) in plan.tables.iter().enumerate() {
        let mut table = *module.tables.get(*index as usize).ok_or("a table that is missing")?;
        if *index == module.table {
            table.initial = u64::from(plan.places);
            table.maximum = table.maximum.map(|maximum| maximum.max(table.initial));
        }
        let table = RoundtripReencoder.table_type(table).map_err(plain)?;
        section.import(FIRST, &short("t", number), EntityType::Table(table));
    }
    for (number, index) in plan.globals.iter().enumerate() {
        let (ty, _) = module.globals.get(*index as usize).ok_or("a global that is missing")?;
        let ty = RoundtripReencoder.global_type(*ty).map_err(plain)?;
        section.import(FIRST, &short("g", number), EntityType::Global(ty));
    }
    Ok(section)
}

fn type_of(module: &Module, function: u32) -> Result<u32, String> {
    module.functions.get(function as usize).copied().ok_or_else(|| format!("function {function} has no type"))
}

/// Functions by the index of their stubs.
fn in_order(stubs: &BTreeMap<u32, u32>) -> Vec<u32> {
    let mut list: Vec<(u32, u32)> = stubs.iter().map(|(function, stub)| (*stub, *function)).collect();
    list.sort_unstable();
    list.into_iter().map(|(_, function)| function).collect()
}

/// A short name, which no export of wasm-bindgen has: they do not start with a digit.
fn short(kind: &str, number: usize) -> String {
    let mut digits = Vec::new();
    let mut left = number;
    loop {
        digits.push(char::from_digit((left % 36) as u32, 36).unwrap_or('0'));
        left /= 36;
        if left == 0 {
            break;
        }
    }
    let digits: String = digits.iter().rev().collect();
    format!("1{kind}{digits}")
}
