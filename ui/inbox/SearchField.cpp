// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/SearchField.h"

#include "models/store/Search.h"
#include "ui/inbox/SearchChip.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <utility>

namespace porch {
namespace {

constexpr int kGlyphRoom = 36; // the magnifier and the space around it

/// Splits off what is a complete operator, from the start: `in:mill-ward words` is one, then the words.
/// A value in quotation marks may hold spaces.
QStringList tokensOf(const QString &text)
{
    QStringList tokens;
    QString token;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        if (c.isSpace() && !quoted) {
            if (!token.isEmpty())
                tokens.append(token);
            token.clear();
        } else {
            token += c;
        }
    }
    if (!token.isEmpty())
        tokens.append(token);
    return tokens;
}

/// Whether the search understands it as an operator, and would not look for it as words.
bool isOperator(const QString &token)
{
    const qsizetype colon = token.indexOf(QLatin1Char(':'));
    if (colon <= 0 || colon == token.size() - 1 || token.count(QLatin1Char('"')) % 2 != 0)
        return false;
    const SearchQuery query = parseSearch(token, false);
    return !query.isEmpty() && query.match.isEmpty();
}

} // namespace

SearchField::SearchField(QWidget *parent)
    : QWidget(parent)
    , m_chipRow(new QHBoxLayout)
    , m_field(new QLineEdit)
    , m_clear(new QToolButton)
    , m_cap(new kit::KeyCap(QStringLiteral("/")))
{
    setObjectName(QStringLiteral("searchField"));
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Search words, in:channel, from:name"));
    m_field->setAccessibleName(tr("Search all messages"));
    m_field->setMinimumWidth(80);
    m_field->installEventFilter(this);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setToolTip(tr("Clear the search (Esc)"));
    m_clear->setAccessibleName(tr("Clear the search"));
    m_clear->setFixedSize(22, 22);
    m_cap->setToolTip(tr("Search (/ or Ctrl+F)"));
    setFocusProxy(m_field);
    setCursor(Qt::IBeamCursor);

    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(4);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGlyphRoom - 4, 0, 8, 0);
    row->setSpacing(4);
    row->addLayout(m_chipRow);
    row->addWidget(m_field, 1);
    row->addWidget(m_clear);
    row->addWidget(m_cap);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_field, &QLineEdit::textChanged, this, [this] {
        takeChips();
        rearrange();
        tell();
    });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        m_field->setFocus();
    });
    rearrange();
}

QSize SearchField::sizeHint() const
{
    return {kit::scaled(600), qMax(kit::scaled(32), kit::lineHeight(kit::Type::Body) + 8)};
}

bool SearchField::isSearching() const
{
    return m_started || !isEmpty();
}

bool SearchField::isEmpty() const
{
    return m_chips.isEmpty() && m_field->text().trimmed().isEmpty();
}

QString SearchField::query() const
{
    QStringList parts;
    for (const Chip &chip : m_chips)
        parts.append(chip.token);
    if (!m_field->text().trimmed().isEmpty())
        parts.append(m_field->text());
    return parts.join(QLatin1Char(' '));
}

void SearchField::setQuery(const QString &query)
{
    for (const Chip &chip : std::exchange(m_chips, {})) {
        chip.widget->hide();
        chip.widget->deleteLater();
    }
    QStringList words;
    const QStringList tokens = tokensOf(query);
    for (const QString &token : tokens) {
        if (isOperator(token))
            addChip(token);
        else
            words.append(token);
    }
    m_field->setText(words.join(QLatin1Char(' ')));
    rearrange();
    tell();
}

void SearchField::clear()
{
    setQuery(QString());
}

void SearchField::start()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

/// A space after an operator completes it.
void SearchField::takeChips()
{
    const QString text = m_field->text();
    if (!text.contains(QLatin1Char(':')))
        return;
    const bool complete = text.endsWith(QLatin1Char(' '));
    QStringList tokens = tokensOf(text);
    QStringList words;
    bool took = false;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const bool whole = complete || i + 1 < tokens.size();
        if (whole && isOperator(tokens[i])) {
            addChip(tokens[i]);
            took = true;
        } else {
            words.append(tokens[i]);
        }
    }
    if (took)
        m_field->setText(words.join(QLatin1Char(' ')));
}

void SearchField::addChip(const QString &token)
{
    auto *chip = new SearchChip(token);
    connect(chip, &SearchChip::clicked, this, [this, chip] { removeChip(chip); });
    m_chips.append({token, chip});
    m_chipRow->addWidget(chip);
}

void SearchField::removeChip(QWidget *chip)
{
    m_chips.removeIf([chip](const Chip &one) { return one.widget == chip; });
    chip->hide();
    chip->deleteLater();
    rearrange();
    tell();
}

void SearchField::rearrange()
{
    m_clear->setIcon(kit::glyphIcon(kit::Glyph::Cross, kit::tokens(palette()).text2));
    m_clear->setVisible(!isEmpty());
    m_cap->setVisible(isEmpty() && !m_field->hasFocus());
    m_field->setPlaceholderText(m_chips.isEmpty() ? tr("Search words, in:channel, from:name")
                                                  : tr("and words"));
    update();
}

void SearchField::tell()
{
    const QString now = query();
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT queryChanged(now);
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        // A window that opens gives the keyboard to its first field: nobody asked to search.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        m_started = m_started || reason == Qt::ShortcutFocusReason || reason == Qt::MouseFocusReason ||
                    reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        rearrange();
        Q_EMIT entered();
    } else if (event->type() == QEvent::FocusOut) {
        rearrange();
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            m_started = false;
            Q_EMIT focusLost();
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        // Esc is ours here, whatever else it is a key of.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            if (isEmpty())
                Q_EMIT left();
            else
                clear();
            return true;
        case Qt::Key_Down:
            Q_EMIT goneDown();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // What stands there is meant as it is: also an operator without a space after it.
            setQuery(query());
            Q_EMIT submitted(query());
            return true;
        case Qt::Key_Backspace:
            if (m_field->cursorPosition() == 0 && !m_field->hasSelectedText() && !m_chips.isEmpty()) {
                removeChip(m_chips.last().widget);
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchField::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = m_field->hasFocus();
    const qreal stroke = focus ? 2 : 1;
    painter.setPen(QPen(focus ? t.accent : t.edge, stroke));
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2), 4, 4);
    kit::drawGlyph(painter, kit::Glyph::Search, QRectF(9, (height() - 16) / 2.0, 16, 16), t.text2);
}

void SearchField::mousePressEvent(QMouseEvent *)
{
    m_field->setFocus(Qt::MouseFocusReason);
}

void SearchField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rearrange();
}

} // namespace porch
