// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/store/Outbox.h"
#include "ui/kit/Glyphs.h"

#include <QHash>
#include <QWidget>

class QKeyEvent;
class QPlainTextEdit;

namespace porch {

class ComposerField;
class ComposerNews;
class ComposerWarning;
class GroupAnswer;
class TemplateField;

namespace kit {
class GlyphLabel;
class KeyButton;
class KeyCap;
class Label;
} // namespace kit

/// What may be sent now, and who will read it.
struct ComposerGate
{
    kit::Glyph glyph = kit::Glyph::Pseudonym;
    QString audience;  ///< who will read it, or why it waits
    QString button;    ///< "Send"
    QString aware;     ///< "Send anyway": when something came in that the person was shown
    bool open = false; ///< the button may be pressed once there is text
    bool offersReopen = false;
    bool isChoosable = true; ///< one may begin to write it, or has begun

    bool operator==(const ComposerGate &) const = default;
};

/// What helps with an answer to this tip.
struct ComposerHelp
{
    std::vector<ReplyTemplate> templates;
    QHash<QString, QString> values; ///< what fills their gaps, by the gaps' names
    bool spanish = false;           ///< the resident writes Spanish

    bool operator==(const ComposerHelp &) const = default;
};

/// What came to the tip since the answer was begun.
struct ReplyNews
{
    QString sentence;    ///< empty: nothing
    bool looked = false; ///< the person was shown it

    bool operator==(const ReplyNews &) const = default;
};

/// Where answers and notes are written. Knows nothing of tips: the panel tells it what may be sent.
class Composer : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kReplyLimit = 4000;  ///< characters; what channels take
    static constexpr int kNoteLimit = 20'000; ///< characters

    explicit Composer(QWidget *parent = nullptr);

    DraftMode mode() const { return m_mode; }
    /// Switches without touching the text; the panel brings the other text.
    void setMode(DraftMode mode);
    QString text() const;
    void setText(const QString &text);
    void setGates(const ComposerGate &reply, const ComposerGate &note);
    void setHelp(const ComposerHelp &help);
    void setNews(const ReplyNews &news);
    /// What whoever writes must know first, in either mode; empty for none.
    void setWarning(const QString &sentence);
    /// Whom a reply goes to as well; of no use beside a note.
    GroupAnswer &group() { return *m_group; }
    /// "Draft saved 14:43"; empty for none.
    void setDraftHint(const QString &hint);
    /// One sentence in red under the field; empty for none.
    void setProblem(const QString &problem);
    /// While the outbox commits the text nobody may change it.
    void setCommitting(bool committing);
    void focusField();
    bool isSendable() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sendRequested();
    /// What is new is wanted in sight: by its button, or because a reply was about to leave unaware of it.
    void newsRequested();
    void modeRequested(porch::DraftMode mode);
    void textEdited();
    void left(); ///< the keyboard went elsewhere
    void reopenRequested();
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void refresh();
    void refreshHint(int length, int limit);
    bool writesOtherLanguage() const;
    void trySend();
    bool takeKey(const QKeyEvent &key);
    void growField();

    DraftMode m_mode = DraftMode::Reply;
    ComposerGate m_reply;
    ComposerGate m_note;
    ComposerHelp m_help;
    ReplyNews m_news;
    QString m_problem;
    bool m_committing = false;
    bool m_setting = false;
    kit::KeyButton *m_replyButton = nullptr;
    kit::KeyButton *m_noteButton = nullptr;
    kit::Label *m_draftHint = nullptr;
    kit::GlyphLabel *m_draftTick = nullptr;
    ComposerField *m_frame = nullptr;
    QPlainTextEdit *m_field = nullptr;
    TemplateField *m_templates = nullptr;
    ComposerWarning *m_warning = nullptr;
    ComposerNews *m_newsLine = nullptr;
    GroupAnswer *m_group = nullptr;
    kit::KeyCap *m_slash = nullptr;
    kit::Label *m_hint = nullptr;
    kit::Label *m_counter = nullptr;
    kit::GlyphLabel *m_audienceGlyph = nullptr;
    kit::Label *m_audience = nullptr;
    kit::KeyButton *m_reopen = nullptr;
    kit::KeyButton *m_send = nullptr;
};

} // namespace porch
