// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TemplateField.h"

#include "ui/conversation/TemplateGaps.h"
#include "ui/conversation/TemplatePicker.h"
#include "ui/kit/Tokens.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace porch {

namespace {

/// Longer lines are no search for a title.
constexpr int kLongestSearch = 40;
/// Longer texts are no reply; looking for gaps at every key would be felt.
constexpr int kLongestMarked = 20'000;

} // namespace

TemplateField::TemplateField(QPlainTextEdit *field)
    : QObject(field)
    , m_field(field)
{}

TemplateField::~TemplateField()
{
    delete m_picker;
}

void TemplateField::setHelp(std::vector<ReplyTemplate> templates, QHash<QString, QString> values,
                            bool spanish)
{
    m_templates = std::move(templates);
    m_values = std::move(values);
    m_spanish = spanish;
    if (m_picker)
        m_picker->setTemplates(m_templates);
}

void TemplateField::setEnabled(bool enabled)
{
    if (m_enabled == enabled)
        return;
    m_enabled = enabled;
    if (!enabled)
        close();
    mark();
}

bool TemplateField::isOpen() const
{
    return m_picker && m_picker->isVisible();
}

QStringList TemplateField::openGaps() const
{
    QStringList names;
    const QString text = m_enabled && m_field->document()->characterCount() <= kLongestMarked
                             ? m_field->toPlainText()
                             : QString();
    for (const gaps::Gap &gap : gaps::in(text))
        names += text.sliced(gap.at, gap.length);
    names.removeDuplicates();
    return names;
}

/// The line up to the cursor.
QString TemplateField::typedLine() const
{
    const QTextCursor cursor = m_field->textCursor();
    return cursor.block().text().left(cursor.positionInBlock());
}

void TemplateField::follow(bool typed)
{
    if (m_inserting)
        return;
    mark();
    const QString line = typedLine();
    if (isOpen()) {
        if (line.startsWith(u'/') && line.size() <= kLongestSearch)
            m_picker->setFilter(line.mid(1));
        else
            close();
        if (isOpen())
            open();
        return;
    }
    // Only the slash itself opens them: whoever closed them with Esc goes on writing in peace.
    const bool slash = line == QLatin1String("/") && m_field->textCursor().block().length() == 2;
    if (typed && slash && hasTemplates() && !m_field->isReadOnly()) {
        if (!m_picker) {
            m_picker = new TemplatePicker(m_field->window());
            connect(m_picker, &TemplatePicker::dismissed, this, &TemplateField::close);
            connect(m_picker, &TemplatePicker::chosen, this, &TemplateField::insert);
        }
        m_picker->setTemplates(m_templates);
        m_picker->setSpanish(m_spanish);
        m_picker->setFilter({});
        open();
    }
}

void TemplateField::open()
{
    const QRect line = m_field->cursorRect();
    const QPoint at = m_field->viewport()->mapTo(m_field->window(), line.topLeft());
    m_picker->popup(QRect(at, line.size()));
}

void TemplateField::close()
{
    if (m_picker)
        m_picker->hide();
}

bool TemplateField::takeKey(const QKeyEvent &key)
{
    if (!m_enabled || m_field->isReadOnly())
        return false;
    if (isOpen() && m_picker->takeKey(key))
        return true;
    if (key.key() == Qt::Key_Tab && key.modifiers() == Qt::NoModifier)
        return jump(true);
    if (key.key() == Qt::Key_Backtab)
        return jump(false);
    return false;
}

/// In the place of "/" and what was typed after it, as one step that can be undone.
void TemplateField::insert(const QString &text)
{
    close();
    m_inserting = true;
    QTextCursor cursor = m_field->textCursor();
    const int from = cursor.block().position();
    cursor.setPosition(from, QTextCursor::KeepAnchor);
    cursor.insertText(gaps::filled(text, m_values));
    const int end = cursor.position();
    m_inserting = false;
    const auto gap = gaps::next(m_field->toPlainText(), from);
    if (gap && gap->at < end) {
        cursor.setPosition(int(gap->at));
        cursor.setPosition(int(gap->at + gap->length), QTextCursor::KeepAnchor);
    }
    m_field->setTextCursor(cursor);
    m_field->setFocus(Qt::OtherFocusReason);
    mark();
}

/// From gap to gap; behind the last one Tab leads out of the field as ever.
bool TemplateField::jump(bool forward)
{
    if (m_field->document()->characterCount() > kLongestMarked)
        return false;
    QTextCursor cursor = m_field->textCursor();
    const QString text = m_field->toPlainText();
    const auto gap =
        forward ? gaps::next(text, cursor.selectionEnd()) : gaps::previous(text, cursor.selectionStart());
    if (!gap)
        return false;
    cursor.setPosition(int(gap->at));
    cursor.setPosition(int(gap->at + gap->length), QTextCursor::KeepAnchor);
    m_field->setTextCursor(cursor);
    return true;
}

void TemplateField::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_enabled && m_field->document()->characterCount() <= kLongestMarked) {
        const kit::Tokens &t = kit::tokens(m_field->palette());
        for (const gaps::Gap &gap : gaps::in(m_field->toPlainText())) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_field->document());
            mark.cursor.setPosition(int(gap.at));
            mark.cursor.setPosition(int(gap.at + gap.length), QTextCursor::KeepAnchor);
            mark.format.setBackground(t.dueTint);
            mark.format.setForeground(t.due);
            marks += mark;
        }
    }
    if (!marks.isEmpty() || !m_field->extraSelections().isEmpty())
        m_field->setExtraSelections(marks);
}

} // namespace porch
