-- What a writer does in Neovim. Run by neovim.test.mjs with a draft and a file for the results (JSON) as its arguments, and with the
-- set-up of docs/other-editors.md in SETUP.
local draft, results = unpack(vim.fn.argv())
local seen = {}

local function finish()
  local file = io.open(results, "w")
  file:write(vim.json.encode(seen))
  file:close()
  vim.cmd("qall!")
end

-- An error in a script of a headless Neovim leaves it waiting for ever.
local ok, trouble = xpcall(function()
  dofile(os.getenv("SETUP"))
  vim.cmd("edit " .. vim.fn.fnameescape(draft))
  local limit = 30000

  local function findings()
    local found = {}
    for _, one in ipairs(vim.diagnostic.get(0)) do
      local line = vim.api.nvim_buf_get_lines(0, one.lnum, one.lnum + 1, true)[1]
      table.insert(found, {
        code = one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code),
        words = line:sub(one.col + 1, one.end_col),
        message = one.message,
      })
    end
    return found
  end

  local function ask(method, params)
    local answers, why = vim.lsp.buf_request_sync(0, method, params, limit)
    if not answers then error(method .. ": " .. tostring(why)) end
    local _, answer = next(answers)
    return answer and answer.result
  end

  local function go(pattern)
    vim.fn.cursor(1, 1)
    assert(vim.fn.search(pattern, "c") > 0, pattern)
  end

  vim.wait(limit, function() return #vim.diagnostic.get(0) > 0 end, 20)
  seen.findings = findings()

  go("EDF")
  seen.hover = ask("textDocument/hover", vim.lsp.util.make_position_params()).contents.value

  go("Verdedigingsfonds")
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  seen.actions = ask("textDocument/codeAction", params)
  for _, action in ipairs(seen.actions) do
    if action.isPreferred then
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
      break
    end
  end
  vim.wait(limit, function() return #vim.diagnostic.get(0) < #seen.findings end, 20)
  seen.repaired = { text = vim.api.nvim_buf_get_lines(0, 0, -1, true), findings = findings() }

  vim.api.nvim_buf_set_lines(0, -1, -1, true, { "De cofinanciering stijgt @cofin" })
  vim.cmd("normal! G$")
  local at = vim.lsp.util.make_position_params()
  at.position.character = at.position.character + 1 -- behind the last letter, as in insert mode
  local list = ask("textDocument/completion", at)
  local item = (list.items or list)[1]
  seen.completion = { label = item.label, count = #(list.items or list) }
  vim.lsp.util.apply_text_edits({ item.textEdit }, 0, "utf-16")
  seen.completed = vim.api.nvim_buf_get_lines(0, -2, -1, true)[1]
end, debug.traceback)
if not ok then seen.trouble = trouble end
finish()
